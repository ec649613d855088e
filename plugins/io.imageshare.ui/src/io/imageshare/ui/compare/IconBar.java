package io.imageshare.ui.compare;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import io.imageshare.ui.Icons;

/** A tool bar of icons, whose tool tips are read where icons cannot be seen. */
final class IconBar {

	private final ToolBar bar;
	private final ResourceManager images;

	IconBar(Composite parent) {
		bar = new ToolBar(parent, SWT.FLAT);
		images = new LocalResourceManager(JFaceResources.getResources(), bar);
		bar.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID >= 0 && event.childID < bar.getItemCount()) {
					event.result = bar.getItem(event.childID).getToolTipText();
				}
			}
		});
	}

	ToolBar control() {
		return bar;
	}

	ToolItem add(int style, Icons icon, String toolTip, Runnable work) {
		ToolItem item = new ToolItem(bar, style);
		item.setImage(images.create(icon.descriptor()));
		item.setToolTipText(toolTip);
		// of a radio button, also the one that goes out is told
		item.addListener(SWT.Selection, event -> {
			if (style != SWT.RADIO || item.getSelection()) {
				work.run();
			}
		});
		return item;
	}

	void setIcon(ToolItem item, Icons icon, String toolTip) {
		item.setImage(images.create(icon.descriptor()));
		item.setToolTipText(toolTip);
	}
}
