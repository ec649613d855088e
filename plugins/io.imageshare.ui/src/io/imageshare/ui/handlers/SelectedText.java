package io.imageshare.ui.handlers;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.core.model.SharedText;

/** The text that is selected in an editor. */
final class SelectedText {

	private SelectedText() {
	}

	/** Empty when there is none, or one that is too long for a phone. */
	static Optional<String> of(ExecutionEvent event) {
		return HandlerUtil.getCurrentSelection(event) instanceof ITextSelection selection ? Optional.ofNullable(selection.getText())
				.filter(text -> !text.isBlank() && text.length() <= SharedText.LONGEST) : Optional.empty();
	}
}
