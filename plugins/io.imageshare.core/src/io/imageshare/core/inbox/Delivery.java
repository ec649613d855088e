package io.imageshare.core.inbox;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.SharedImage;

/**
 * By whom an image comes, and what comes with it.
 *
 * @param device the sender
 * @param transfer what the sender calls the transfer
 * @param phone what the sender is called
 * @param name as the sender calls the file
 * @param enclosure what came with it
 */
public record Delivery(String device, String transfer, String phone, String name, Enclosure enclosure) {

	/** The transfer among those of all devices. */
	String key() {
		return key(device, transfer);
	}

	static String key(String device, String transfer) {
		return new Sender(device, transfer).key();
	}

	/** Whether an image that is here already is what the sender wants: in the folder that it chose, and with the same words. */
	boolean isMetBy(SharedImage known) {
		Enclosure had = known.enclosure();
		return (enclosure.note().isEmpty() || enclosure.note().equals(had.note())) && (enclosure.answers().isEmpty() || enclosure.answers().equals(had.answers()))
				&& (enclosure.folder().isEmpty() || enclosure.folder().equals(known.workspacePath().map(Delivery::folderOf).or(had::folder)));
	}

	private static String folderOf(String path) {
		return path.substring(0, Math.max(0, path.lastIndexOf('/')));
	}
}
