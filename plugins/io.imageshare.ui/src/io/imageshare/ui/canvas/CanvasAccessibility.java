package io.imageshare.ui.canvas;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells assistive technology that this is a graphic, its name, and what is on it: size and zoom of the picture, or the text in its place. */
final class CanvasAccessibility extends AccessibleAdapter {

	private final ImageCanvas canvas;

	private CanvasAccessibility(ImageCanvas canvas) {
		this.canvas = canvas;
	}

	static void install(ImageCanvas canvas) {
		canvas.getAccessible().addAccessibleListener(new CanvasAccessibility(canvas));
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}

	@Override
	public void getName(AccessibleEvent event) {
		event.result = canvas.accessibleName();
	}

	@Override
	public void getDescription(AccessibleEvent event) {
		Picture picture = canvas.picture();
		event.result = picture == null ? canvas.getMessage()
				: String.format("%d × %d, %d %%", picture.width(), picture.height(), canvas.viewport().percent());
	}
}
