package io.imageshare.ui.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.naming.FileNames;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.saving.SaveJob;

/** Saves pictures that wait in the inbox, since the user says so: those that wait for a name get one in a dialog first. UI thread only. */
public final class SavingNow {

	private static final Set<Kind> WAIT_FOR_NAME = Set.of(Kind.NAME_WANTED, Kind.NAME_TAKEN);

	private final SaveJob saving = Sharing.saveJob();
	private final Shell shell;

	public SavingNow(Shell shell) {
		this.shell = shell;
	}

	/** Those of them for which it can be said; without any project there is nothing to save to. */
	public static List<String> waiting(Collection<SharedImage> images) {
		var reasons = Sharing.saveJob().waiting().reasons();
		reasons.values().removeIf(problem -> problem.kind() == Kind.NO_PROJECT);
		return images.stream().map(SharedImage::id).filter(reasons::containsKey).toList();
	}

	/** Whether what waits for this reason has to be given a name. */
	static boolean wantsName(Kind reason) {
		return WAIT_FOR_NAME.contains(reason);
	}

	/** Saves all of them; the names that are wanted are asked for one after the other, until the user has enough of it. */
	public void save(List<String> images) {
		var reasons = saving.waiting().reasons();
		List<String> named = images.stream().filter(id -> reasons.containsKey(id) && wantsName(reasons.get(id).kind())).toList();
		List<String> others = images.stream().filter(id -> reasons.containsKey(id) && !named.contains(id)).toList();
		if (!others.isEmpty()) {
			saving.saveNow(others);
		}
		for (String id : named) {
			Optional<SharedImage> image = ImageSharePlugin.instance().share().image(id);
			if (image.isPresent() && !askForName(image.get())) {
				return;
			}
		}
	}

	private boolean askForName(SharedImage image) {
		String original = FileNames.stem(image.name());
		InputDialog dialog = new InputDialog(shell, Messages.WaitingNote_name_title, NLS.bind(Messages.WaitingNote_name_message, image.name(), image.phone()), original,
				text -> refusal(text, image.info().format()));
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
}
