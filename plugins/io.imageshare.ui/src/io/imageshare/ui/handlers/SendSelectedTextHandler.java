package io.imageshare.ui.handlers;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.view.ImageShareView;

/** Sends the text that is selected in an editor to every phone. */
public final class SendSelectedTextHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<String> text = SelectedText.of(event);
		if (text.isPresent()) {
			ImageShareView.reveal(HandlerUtil.getActiveWorkbenchWindowChecked(event));
			ImageSharePlugin.instance().share().sendText(text.get(), List.of());
		}
		return null;
	}
}
