package io.imageshare.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.view.ImageShareView;

/** Shows or hides the connection pane. The command keeps its state; views that open later ask it. */
public final class TogglePanelHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		boolean shown = !HandlerUtil.toggleCommandState(event.getCommand());
		if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(ImageShareView.ID) instanceof ImageShareView view) {
			view.showConnection(shown);
		}
		return null;
	}
}
