package io.imageshare.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.naming.FileNames;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.access.Frame;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.saving.SaveJob;
import io.imageshare.ui.target.Target;

/** Which pictures wait to be saved, why, and the ways out: one click each. Its owner hides it while none does. UI thread only. */
final class WaitingNote {

	private static final Set<Kind> WAIT_FOR_NAME = Set.of(Kind.NAME_WANTED, Kind.NAME_TAKEN);
	/** Without a project the invitation to open one stands beside the folder already. */
	private static final Kind QUIET = Kind.NO_PROJECT;
	private static final int MARGIN = 8;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final SaveJob saving = Sharing.saveJob();
	private final Composite note;
	private final Label reason;
	private final Button name;
	private final Button now;
	private final Button folder;
	private Map<String, Problem> shown = Map.of();

	/** @param changed is told when it has something else to say, or nothing */
	WaitingNote(Composite parent, Runnable changed) {
		note = new Composite(parent, SWT.NONE);
		note.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().extendedMargins(MARGIN + Frame.STRIPE, MARGIN, MARGIN, MARGIN).spacing(0, MARGIN).applyTo(note);
		Frame.around(note);
		reason = new Label(note, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(reason);
		Composite buttons = new Composite(note, SWT.NONE);
		buttons.setLayout(RowLayoutFactory.fillDefaults().spacing(MARGIN).wrap(true).create());
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(buttons);
		name = button(buttons, Messages.WaitingNote_name, this::askForNames);
		now = button(buttons, Messages.WaitingNote_now, () -> saving.saveNow(others()));
		folder = button(buttons, Messages.WaitingNote_folder, this::chooseFolder);
		UiThread update = new UiThread(note, () -> {
			update();
			changed.run();
		});
		Runnable listener = update::request;
		saving.waiting().addListener(listener);
		note.addDisposeListener(event -> saving.waiting().removeListener(listener));
		update();
	}

	private static Button button(Composite row, String text, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void update() {
		shown = saving.waiting().reasons();
		shown.values().removeIf(problem -> problem.kind() == QUIET);
		if (shown.isEmpty()) {
			return;
		}
		String why = shown.values().iterator().next().message();
		reason.setText(PlainText.forLabel(shown.size() == 1 ? why : NLS.bind(Messages.WaitingNote_several, shown.size(), why)));
		show(name, !named().isEmpty());
		show(now, !others().isEmpty());
		show(folder, !others().isEmpty());
		note.layout(true, true);
	}

	private static void show(Button button, boolean visible) {
		RowData data = new RowData();
		data.exclude = !visible;
		button.setLayoutData(data);
		button.setVisible(visible);
	}

	private List<String> named() {
		return shown.entrySet().stream().filter(entry -> WAIT_FOR_NAME.contains(entry.getValue().kind())).map(Entry::getKey).toList();
	}

	private List<String> others() {
		List<String> others = new ArrayList<>(shown.keySet());
		others.removeAll(named());
		return others;
	}

	/** One after the other, until the user has enough of it. */
	private void askForNames() {
		for (String id : named()) {
			Optional<SharedImage> image = share.image(id);
			if (image.isPresent() && !askForName(image.get())) {
				return;
			}
		}
	}

	private boolean askForName(SharedImage image) {
		String original = FileNames.stem(image.name());
		InputDialog dialog = new InputDialog(note.getShell(), Messages.WaitingNote_name_title,
				NLS.bind(Messages.WaitingNote_name_message, image.name(), image.phone()), original, text -> refusal(text, image.info().format()));
		if (dialog.open() != Window.OK) {
			return false;
		}
		saving.saveNow(image.id(), Optional.empty(), Optional.of(dialog.getValue().strip()));
		return true;
	}

	/** What no file system would take is said while it is typed, and not changed in silence. */
	private static String refusal(String text, ImageFormat format) {
		String typed = text.strip();
		return typed.isEmpty() ? "" : FileNames.safe(typed + '.' + format.extension(), format).equals(typed + '.' + format.extension()) ? null
				: Messages.WaitingNote_name_refused;
	}

	private void chooseFolder() {
		List<String> images = others();
		TargetMenu.ask(note.getShell(), Target.now().folder()).ifPresent(path -> images.forEach(image -> saving.saveNow(image, Optional.of(path), Optional.empty())));
	}

	Control control() {
		return note;
	}

	boolean isShown() {
		return !shown.isEmpty();
	}
}
