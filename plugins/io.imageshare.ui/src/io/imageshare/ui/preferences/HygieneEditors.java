package io.imageshare.ui.preferences;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.ui.Messages;

/** What is done with pictures before they are saved. */
final class HygieneEditors {

	private HygieneEditors() {
	}

	/** @param parent a new one for each, as the page wishes */
	static List<FieldEditor> create(Supplier<Composite> parent) {
		String[][] choices = { { Messages.SavingPage_metadata_always, Words.of(RemoveMetadata.ALWAYS) }, { Messages.SavingPage_metadata_shared, Words.of(RemoveMetadata.SHARED) },
				{ Messages.SavingPage_metadata_never, Words.of(RemoveMetadata.NEVER) } };
		return List.of(new ComboFieldEditor(Saving.METADATA, Messages.SavingPage_metadata, choices, parent.get()),
				number(Saving.LONGEST_SIDE, Messages.SavingPage_longestSide, Saving.MOST_PIXELS, parent.get()),
				number(Saving.WARN_MEGABYTES, Messages.SavingPage_warnMegabytes, Saving.MOST_MEGABYTES, parent.get()),
				new BooleanFieldEditor(Saving.UPRIGHT, Messages.SavingPage_upright, parent.get()),
				new BooleanFieldEditor(Saving.SHRINK_PNG, Messages.SavingPage_shrinkPng, parent.get()));
	}

	private static FieldEditor number(String key, String label, int most, Composite parent) {
		IntegerFieldEditor editor = new IntegerFieldEditor(key, label, parent, Integer.toString(most).length());
		editor.setValidRange(0, most);
		String name = LegacyActionTools.removeMnemonics(label).replaceFirst("[,\uFF0C:\uFF1A].*$", "");
		editor.setErrorMessage(NLS.bind(Messages.SavingPage_number, name, most));
		return editor;
	}
}
