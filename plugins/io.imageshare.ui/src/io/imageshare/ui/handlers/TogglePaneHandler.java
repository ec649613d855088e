package io.imageshare.ui.handlers;

import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.view.ImageShareView;

/**
 * Shows or hides the connection pane, the log or the pixel grid, in the views of every window: the command has one state for all. Views that open later ask it.
 */
public final class TogglePaneHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		HandlerUtil.toggleCommandState(event.getCommand());
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			Stream.of(window.getPages()).map(TogglePaneHandler::view).filter(ImageShareView.class::isInstance).map(ImageShareView.class::cast)
					.forEach(ImageShareView::applyToggles);
		}
		return null;
	}

	private static Object view(IWorkbenchPage page) {
		return page.findView(ImageShareView.ID);
	}
}
