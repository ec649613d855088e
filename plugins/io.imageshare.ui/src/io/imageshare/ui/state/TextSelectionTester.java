package io.imageshare.ui.state;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jface.text.ITextSelection;

import io.imageshare.core.model.SharedText;

/** Whether what is selected in an editor is a text that can go to a phone. */
public final class TextSelectionTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return receiver instanceof ITextSelection selection && selection.getLength() > 0 && selection.getLength() <= SharedText.LONGEST;
	}
}
