package io.imageshare.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of this plug-in, by what they mean. Device images come from the resource manager of the control that shows them. */
public enum Icons {
	COPY("copy"), PHONE("phone"), SEND("send"), LIVE("live"), COMPARE_SIDE_BY_SIDE("compare"), COMPARE_SWIPE("compare-swipe"), COMPARE_BLINK("compare-blink"),
	COMPARE_DIFFERENCE("compare-difference"), SWAP("swap"), CLOSE("close"), PLAY("play"), PAUSE("pause");

	private final String file;

	Icons(String file) {
		this.file = file;
	}

	public ImageDescriptor descriptor() {
		return ResourceLocator.imageDescriptorFromBundle(ImageSharePlugin.ID, "icons/" + file + ".png").orElseThrow();
	}
}
