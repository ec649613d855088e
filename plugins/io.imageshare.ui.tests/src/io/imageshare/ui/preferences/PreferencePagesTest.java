package io.imageshare.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.Link;
import io.imageshare.core.reference.Syntax;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.RawPhone;
import io.imageshare.ui.testing.WebPhone;
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

	@Test
	void whatIsDoneWithPicturesBeforeTheyAreSavedIsChosenOnThePageOfSaving() {
		open("io.imageshare.ui.saving");
		Text side = field("Longest side in pixels, 0 for any:");
		type(side, "100001");
		assertFalse(page().isValid());
		assertEquals("Longest side in pixels: enter a whole number from 0 to 100000.", page().getErrorMessage());
		type(side, "1600");
		Combo metadata = Widgets.all(dialog.getShell(), Combo.class).filter(combo -> combo.getText().equals("In projects shared with others")).findFirst().orElseThrow();
		metadata.setText("Always");
		metadata.notifyListeners(SWT.Selection, new Event());

		Widgets.press(Widgets.button(dialog.getShell(), "&Apply"));

		assertEquals(1600, Saving.ofWorkspace().longestSide());
		assertEquals(RemoveMetadata.ALWAYS, Saving.ofWorkspace().metadata());
	}

	@Test
	void theNextPictureLandsWhereThePropertiesOfItsProjectSay() throws Exception {
		IProject project = Workbench.project("site");
		Link link = Workbench.openRunning();
		dialog = PreferencesUtil.createPropertyDialogOn(Workbench.page().getWorkbenchWindow().getShell(), project, "io.imageshare.ui.saving.project",
				new String[] { "io.imageshare.ui.saving.project" }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Button own = Widgets.button(dialog.getShell(), "&Use settings of its own for this project");
		assertFalse(field("Folder in the project:").isEnabled(), "the workspace's settings count until then");
		own.setSelection(true);
		own.notifyListeners(SWT.Selection, new Event());
		assertTrue(field("Folder in the project:").isEnabled());

		type(field("Folder in the project:"), "docs/shots");
		Widgets.press(Widgets.button(dialog.getShell(), "&Apply"));

		try (WebPhone phone = new WebPhone(link, "device-1")) {
			phone.send("transfer-1", "a.png", Pictures.png(9, 9, 1));
			assertEquals("/site/docs/shots/a.png", phone.savedPath("transfer-1"));
		}
	}

	@Test
	void whoMayComeInIsAChoiceOfThreeAndAWordThatIsNotKnownShowsAsAsking() {
		Workbench.preferences().setValue(ImageSharePreferences.SERVER_ADMISSION, "everyone");
		open("io.imageshare.ui.preferences");
		assertEquals(List.of(false, true, false), choices().map(Button::getSelection).toList());
		assertTrue(Widgets.isShown(dialog.getShell(), "Nobody is asked then"), "the warning is there before the choice is made");

		choices().forEach(button -> button.setSelection(button.getText().contains("ybody")));
		choices().filter(Button::getSelection).forEach(button -> button.notifyListeners(SWT.Selection, new Event()));
		Widgets.press(Widgets.button(dialog.getShell(), "&Apply"));

		assertEquals("open", Workbench.preferences().getString(ImageSharePreferences.SERVER_ADMISSION));
	}

	@Test
	void withoutDevicesThePageSaysHowOneComesThereAndHowToShutOutTheOthers() {
		open("io.imageshare.ui.devices");

		assertTrue(Widgets.isShown(dialog.getShell(), "Answer with Allow Always, and it is listed here."));
		assertTrue(Widgets.isShown(dialog.getShell(), "Phones that scanned the QR code come in with the link"));
		assertTrue(Widgets.isShown(dialog.getShell(), "replace the link"));
		assertFalse(revoke().isEnabled());
	}

	@Test
	void aDeviceIsListedWhileThePageIsOpenAndRevokingItDisconnectsIt() throws Exception {
		Link link = Workbench.openRunning();
		open("io.imageshare.ui.devices");
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			Pump.until("the view shows who asks", () -> Widgets.isShown("Pixel 8 ("));
			Widgets.press(Widgets.button("Allow Always"));
			phone.await("welcome");
			Pump.until("the device is listed as connected", () -> rows().equals(List.of("Pixel 8, connected")));

			table().select(0);
			table().notifyListeners(SWT.Selection, new Event());
			Widgets.press(revoke());

			assertEquals("key-wrong", phone.await("error").get("code").getAsString());
			assertEquals(4403, phone.awaitClose());
			Pump.until("the page is empty again", () -> Widgets.isShown(dialog.getShell(), "There are none yet."));
			assertFalse(revoke().isEnabled());
		}
	}

	@Test
	void theDeleteKeyRevokesEveryDeviceThatIsSelected() throws Exception {
		Link link = Workbench.openRunning();
		allowAlways(link, "device-1", "Pixel 8");
		allowAlways(link, "device-2", "iPhone");
		allowAlways(link, "device-3", "Fairphone");
		open("io.imageshare.ui.devices");
		Pump.until("nobody is connected", () -> rows().size() == 3 && rows().stream().noneMatch(row -> row.endsWith("connected")));
		String stays = rows().get(1);

		table().select(new int[] { 0, 2 });
		Event delete = new Event();
		delete.character = SWT.DEL;
		delete.keyCode = SWT.DEL;
		table().notifyListeners(SWT.KeyDown, delete);

		Pump.until("one is left", () -> rows().equals(List.of(stays)));
	}

	@Test
	void howTextsNamePicturesIsATableThatCanBeChangedAndComesBackWithTheDefaults() {
		open("io.imageshare.ui.arriving");
		assertEquals(".md, .markdown, .mdown, .mkd, .mdx, ![{alt}]({path})", rows().get(0));
		assertEquals("any other, {path}", rows().get(rows().size() - 1));
		Button remove = Widgets.button(dialog.getShell(), "&Remove");
		assertFalse(remove.isEnabled());

		table().select(0);
		table().notifyListeners(SWT.Selection, new Event());
		Widgets.press(remove);
		Widgets.press(Widgets.button(dialog.getShell(), "&Apply"));

		assertEquals("{path}", Syntax.of(Arriving.syntaxes(), "md").template());
		Widgets.press(Widgets.button(dialog.getShell(), "Restore &Defaults"));
		Widgets.press(Widgets.button(dialog.getShell(), "&Apply"));
		assertEquals(Syntax.STANDARD, Arriving.syntaxes());
	}

	private static void allowAlways(Link link, String device, String name) throws Exception {
		try (RawPhone phone = RawPhone.asking(link, device, name)) {
			Pump.until("the view shows who asks", () -> Widgets.isShown(name + " ("));
			Widgets.press(Widgets.button("Allow Always"));
			phone.await("welcome");
		}
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

	private Stream<Button> choices() {
		return Widgets.all(dialog.getShell(), Button.class).filter(button -> (button.getStyle() & SWT.RADIO) != 0);
	}

	private Button revoke() {
		return Widgets.button(dialog.getShell(), "&Revoke");
	}

	/** The field behind a label. */
	private Text field(String name) {
		Label label = Widgets.all(dialog.getShell(), Label.class).filter(one -> one.getText().replace("&", "").equals(name)).findFirst().orElseThrow();
		List<Control> siblings = List.of(label.getParent().getChildren());
		return (Text) siblings.get(siblings.indexOf(label) + 1);
	}

	private Table table() {
		return Widgets.all(dialog.getShell(), Table.class).findFirst().orElseThrow();
	}

	/** Name and when last seen, for each device. */
	private List<String> rows() {
		return Widgets.all(dialog.getShell(), Table.class).map(Table::getItems).flatMap(Stream::of).map(PreferencePagesTest::row).toList();
	}

	private static String row(TableItem item) {
		return item.getText(0) + ", " + item.getText(item.getParent().getColumnCount() - 1);
	}
}
