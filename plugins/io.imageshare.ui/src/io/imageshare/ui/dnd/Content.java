package io.imageshare.ui.dnd;

import java.util.Optional;

import org.eclipse.swt.dnd.Transfer;

import io.imageshare.ui.jobs.SendJob;

/** One of the forms in which a drag or the clipboard offers images. */
interface Content {

	Transfer transfer();

	/** @return what sends the images in the data of such a transfer; empty when there are none */
	Optional<SendJob> images(Object data);
}
