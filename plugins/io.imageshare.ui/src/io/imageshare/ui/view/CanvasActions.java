package io.imageshare.ui.view;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

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
	private IContextActivation activation;

	private CanvasActions(ImageCanvas canvas, IViewSite site) {
		this.canvas = canvas;
		this.site = site;
	}

	static void install(ImageCanvas canvas, IViewSite site) {
		CanvasActions actions = new CanvasActions(canvas, site);
		canvas.addListener(SWT.FocusIn, event -> actions.hearKeys());
		canvas.addListener(SWT.FocusOut, event -> actions.ignoreKeys());
		canvas.addListener(SWT.Dispose, event -> actions.ignoreKeys());
		actions.createMenu();
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		canvas.setMenu(menu.createContextMenu(canvas));
		site.registerContextMenu(ID, menu, site.getSelectionProvider());
		canvas.addListener(SWT.Dispose, event -> menu.dispose());
	}

	private void hearKeys() {
		if (activation == null) {
			activation = site.getService(IContextService.class).activateContext(ID);
		}
	}

	private void ignoreKeys() {
		if (activation != null) {
			activation.getContextService().deactivateContext(activation);
			activation = null;
		}
	}
}
