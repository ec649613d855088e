package io.imageshare.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.view.ImageShareView;

/** A command that acts on the Image Share view of its window, whichever part is active; does nothing while that is not open. */
abstract class ViewHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(ImageShareView.ID) instanceof ImageShareView view) {
			execute(view);
		}
		return null;
	}

	abstract void execute(ImageShareView view);
}
