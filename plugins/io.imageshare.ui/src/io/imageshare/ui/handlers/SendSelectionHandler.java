package io.imageshare.ui.handlers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.jobs.SendJob;
import io.imageshare.ui.view.ImageShareView;

/** Sends the selected files, whatever stands for them in the view where they are selected. */
public final class SendSelectionHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<IFile> files = Stream.of(HandlerUtil.getCurrentStructuredSelection(event).toArray())
				.map(element -> Adapters.adapt(element, IFile.class)).filter(Objects::nonNull).distinct().toList();
		if (!files.isEmpty()) {
			SendJob.ofWorkspaceFiles(files).schedule();
			ImageShareView.reveal(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		}
		return null;
	}
}
