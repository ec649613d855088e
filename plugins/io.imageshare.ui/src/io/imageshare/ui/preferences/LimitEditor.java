package io.imageshare.ui.preferences;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.ui.Messages;

/** Takes a whole number within the range of a limit, and says which one that is when it gets another. */
final class LimitEditor extends IntegerFieldEditor {

	LimitEditor(Limit limit, Composite parent) {
		super(limit.key(), limit.label(), parent, Integer.toString(limit.most()).length());
		setValidRange(limit.least(), limit.most());
		String name = LegacyActionTools.removeMnemonics(limit.label()).replaceFirst("[:\uFF1A]$", "");
		setErrorMessage(NLS.bind(Messages.Limit_refused, new Object[] { name, limit.least(), limit.most() }));
	}
}
