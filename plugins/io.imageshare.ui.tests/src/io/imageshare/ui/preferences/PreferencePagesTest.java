package io.imageshare.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** The preference pages in their dialog. */
@ExtendWith(Workbench.class)
class PreferencePagesTest {

	private PreferenceDialog dialog;

	@AfterEach
	void close() {
		dialog.close();
	}

	@Test
	void everyLimitHasAFieldThatSaysItsRangeWhenAnotherNumberIsEntered() {
		open("io.imageshare.ui.limits");
		for (Limit limit : Limit.values()) {
			Text field = field(limit.label().replace("&", ""));
			assertEquals(Integer.toString(limit.standard()), field.getText());

			type(field, "0");

			assertFalse(page().isValid(), limit.key());
			assertTrue(page().getErrorMessage().endsWith(": enter a whole number from " + limit.least() + " to " + limit.most() + '.'), page().getErrorMessage());
			type(field, Integer.toString(limit.most()));
			assertTrue(page().isValid(), page().getErrorMessage());
		}
	}

	@Test
	void theFieldsOfThePageStandBelowEachOther() {
		open("io.imageshare.ui.limits");
		assertEquals(1, Widgets.all(dialog.getShell(), Text.class).filter(text -> text.getParent() == field("Phones at once:").getParent())
				.map(text -> text.getLocation().x).distinct().count());
	}

	@Test
	void whatIsAppliedIsInThePreferences() {
		open("io.imageshare.ui.limits");
		type(field("Phones at once:"), "3");

		Widgets.press(Widgets.button(dialog.getShell(), "&Apply"));

		assertEquals(3, Limit.PHONES.value());
	}

	private void open(String id) {
		dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.page().getWorkbenchWindow().getShell(), id, new String[] { id }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	/** The page looks at what stands there when a key is released. */
	private static void type(Text field, String text) {
		field.setText(text);
		field.notifyListeners(SWT.KeyUp, new Event());
	}

	private PreferencePage page() {
		return (PreferencePage) dialog.getSelectedPage();
	}

	/** The field behind a label. */
	private Text field(String name) {
		Label label = Widgets.all(dialog.getShell(), Label.class).filter(one -> one.getText().replace("&", "").equals(name)).findFirst().orElseThrow();
		List<Control> siblings = List.of(label.getParent().getChildren());
		return (Text) siblings.get(siblings.indexOf(label) + 1);
	}
}
