package io.imageshare.ui.handlers;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Shows the picture at the zoom that the command's parameter names, and ticks the one that is. */
public final class ZoomToHandler extends AbstractHandler implements IElementUpdater {

	static final String COMMAND = "io.imageshare.ui.zoomTo";
	static final String PERCENT = "io.imageshare.ui.zoomTo.percent";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		int percent = percent(event.getParameter(PERCENT));
		ViewHandler.view(HandlerUtil.getActiveWorkbenchWindowChecked(event)).ifPresent(view -> view.canvas().zoomTo(percent));
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
		int percent = percent((String) parameters.get(PERCENT));
		element.setChecked(ViewHandler.view(window).filter(view -> view.canvas().picture() != null && view.canvas().viewport().percent() == percent).isPresent());
	}

	/** Whoever binds a key to the command may give any parameter. */
	private static int percent(String parameter) {
		return parameter != null && parameter.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(parameter) : 100;
	}
}
