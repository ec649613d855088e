package io.imageshare.ui.view;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IViewSite;

import io.imageshare.ui.canvas.ImageCanvas;

/**
 * Connects the canvas with the workbench's commands: they make its context menu, and their keys, single letters among them, are heard while it has the focus and
 * only then, so that no text field and no editor misses a letter.
 */
final class CanvasActions {

	/** Of the context for keys, and of the menu. */
	private static final String ID = "io.imageshare.ui.canvas";

	private final ImageCanvas canvas;
	private final IViewSite site;

	private CanvasActions(ImageCanvas canvas, IViewSite site) {
		this.canvas = canvas;
		this.site = site;
	}

	static void install(ImageCanvas canvas, IViewSite site) {
		KeyContext.whileFocused(canvas, site, ID);
		new CanvasActions(canvas, site).createMenu();
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		canvas.setMenu(menu.createContextMenu(canvas));
		site.registerContextMenu(ID, menu, site.getSelectionProvider());
		canvas.addListener(SWT.Dispose, event -> menu.dispose());
	}
}
