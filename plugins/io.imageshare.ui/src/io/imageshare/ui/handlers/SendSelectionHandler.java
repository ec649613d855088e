package io.imageshare.ui.handlers;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.jobs.SendJob;
import io.imageshare.ui.view.ImageShareView;

/** Sends the selected images, or the one in the editor, to the phone that the command's parameter names, without one to all. */
public final class SendSelectionHandler extends AbstractHandler {

	static final String COMMAND = "io.imageshare.ui.sendToPhone";
	static final String DEVICE = "io.imageshare.ui.sendToPhone.device";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<SendJob> job = SelectedImages.job(event);
		if (job.isPresent()) {
			IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
			job.get().to(Optional.ofNullable(event.getParameter(DEVICE)).map(List::of).orElse(List.of())).schedule();
			ImageShareView.reveal(window);
		}
		return null;
	}
}
