package io.imageshare.ui.handlers;

import java.util.Map;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import io.imageshare.ui.view.ImageShareView;

/** Lets phones show what the view of this window shows, or no longer; ticked while they do. */
public final class MirrorHandler extends ViewHandler implements IElementUpdater {

	@Override
	void execute(ImageShareView view) {
		view.mirror();
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
		element.setChecked(window != null && view(window).filter(ImageShareView::isMirrored).isPresent());
	}
}
