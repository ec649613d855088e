package io.imageshare.ui.handlers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.jobs.SendJob;
import io.imageshare.ui.view.ImageShareView;

/** Sends the selected images, or the one in the editor, to the phone that the command's parameter names, to those that the user chooses, or to all. */
public final class SendSelectionHandler extends AbstractHandler {

	static final String COMMAND = "io.imageshare.ui.sendToPhone";
	static final String DEVICE = "io.imageshare.ui.sendToPhone.device";
	/** Instead of a device, whose name is longer: those that the user will choose. */
	static final String CHOOSE = "choose";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<SendJob> job = SelectedImages.job(event);
		if (job.isPresent()) {
			IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
			Optional<Collection<String>> devices = devices(event.getParameter(DEVICE), window);
			if (devices.isPresent()) {
				job.get().to(devices.get()).schedule();
				ImageShareView.reveal(window);
			}
		}
		return null;
	}

	private static Optional<Collection<String>> devices(String parameter, IWorkbenchWindow window) {
		if (CHOOSE.equals(parameter)) {
			return ChosenPhones.ask(window.getShell(), ImageSharePlugin.instance().share().phones());
		}
		return Optional.of(Optional.ofNullable(parameter).map(List::of).orElse(List.of()));
	}
}
