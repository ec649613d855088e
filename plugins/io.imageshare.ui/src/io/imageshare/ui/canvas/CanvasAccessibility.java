package io.imageshare.ui.canvas;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/**
 * Tells assistive technology that this is a graphic, its name, its zoom as the value, and what is on it: size and zoom of the picture and what else the owner
 * knows, or the text in its place. UI thread only.
 */
final class CanvasAccessibility extends AccessibleAdapter {

	private final ImageCanvas canvas;
	private String name = "";
	private Supplier<String> details = () -> "";

	CanvasAccessibility(ImageCanvas canvas) {
		this.canvas = canvas;
		canvas.getAccessible().addAccessibleListener(this);
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = canvas.picture() == null ? "" : percent();
			}
		});
	}

	void setName(String name) {
		this.name = name;
		canvas.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}

	void setDetails(Supplier<String> details) {
		this.details = details;
	}

	/** What is on the canvas is not what it was. */
	void changed() {
		canvas.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
		canvas.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
	}

	@Override
	public void getName(AccessibleEvent event) {
		event.result = name;
	}

	@Override
	public void getDescription(AccessibleEvent event) {
		Picture picture = canvas.picture();
		event.result = picture == null ? canvas.getMessage() : picture.width() + " \u00D7 " + picture.height() + ", " + percent() + more();
	}

	private String more() {
		String more = details.get();
		return more.isEmpty() ? "" : ", " + more;
	}

	private String percent() {
		return canvas.viewport().percent() + " %";
	}
}
