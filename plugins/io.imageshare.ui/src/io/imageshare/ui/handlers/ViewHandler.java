package io.imageshare.ui.handlers;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.view.ImageShareView;

/** A command that acts on the Image Share view of its window, whichever part is active; does nothing while that is not open. */
abstract class ViewHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		view(HandlerUtil.getActiveWorkbenchWindowChecked(event)).ifPresent(this::execute);
		return null;
	}

	abstract void execute(ImageShareView view);

	static Optional<ImageShareView> view(IWorkbenchWindow window) {
		return Optional.ofNullable(window.getActivePage()).map(page -> page.findView(ImageShareView.ID)).filter(ImageShareView.class::isInstance)
				.map(ImageShareView.class::cast);
	}
}
