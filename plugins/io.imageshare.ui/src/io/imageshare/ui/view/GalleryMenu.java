package io.imageshare.ui.view;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/** The context menu of the strip. It is filled by menu contributions, ours and those of others. */
final class GalleryMenu {

	/** Where contributions go. */
	private static final String ID = ImageShareView.ID + ".gallery";

	private GalleryMenu() {
	}

	static void on(Control strip, IWorkbenchPartSite site) {
		MenuManager manager = new MenuManager();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(menu -> menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS)));
		strip.setMenu(manager.createContextMenu(strip));
		site.registerContextMenu(ID, manager, site.getSelectionProvider());
	}
}
