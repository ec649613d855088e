package io.imageshare.ui.view;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.access.Frame;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.saving.SaveJob;
import io.imageshare.ui.target.Target;

/** Which pictures wait to be saved, why, and the ways out: one click each. Its owner hides it while none does. UI thread only. */
final class WaitingNote {

	/** Without a project the invitation to open one stands beside the folder already. */
	private static final Kind QUIET = Kind.NO_PROJECT;
	/** Nothing can be saved anywhere until that is over, and then everything is. */
	private static final Kind WITHOUT_WAY_OUT = Kind.WORKSPACE_BUSY;
	private static final int MARGIN = 8;

	private final SaveJob saving = Sharing.saveJob();
	private final Composite note;
	private final Label reason;
	private final Composite buttons;
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
		buttons = new Composite(note, SWT.NONE);
		buttons.setLayout(RowLayoutFactory.fillDefaults().spacing(MARGIN).wrap(true).create());
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(buttons);
		name = button(buttons, Messages.WaitingNote_name, () -> now().save(named()));
		now = button(buttons, Messages.WaitingNote_now, () -> now().save(others()));
		folder = button(buttons, Messages.WaitingNote_folder, this::chooseFolder);
		UiThread update = UiThread.paced(note, () -> {
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
		boolean isNameWanted = !named().isEmpty();
		boolean isWorthTrying = !others().isEmpty();
		show(name, isNameWanted);
		show(now, isWorthTrying);
		show(folder, isWorthTrying);
		((GridData) buttons.getLayoutData()).exclude = !isNameWanted && !isWorthTrying;
		buttons.setVisible(isNameWanted || isWorthTrying);
		note.layout(true, true);
	}

	private static void show(Button button, boolean visible) {
		RowData data = new RowData();
		data.exclude = !visible;
		button.setLayoutData(data);
		button.setVisible(visible);
	}

	private SavingNow now() {
		return new SavingNow(note.getShell());
	}

	private List<String> named() {
		return shownWhere(SavingNow::wantsName);
	}

	private List<String> others() {
		return shownWhere(kind -> !SavingNow.wantsName(kind) && kind != WITHOUT_WAY_OUT);
	}

	private List<String> shownWhere(Predicate<Kind> reason) {
		return shown.entrySet().stream().filter(entry -> reason.test(entry.getValue().kind())).map(Entry::getKey).toList();
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
