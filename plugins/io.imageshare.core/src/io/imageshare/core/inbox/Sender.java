package io.imageshare.core.inbox;

/**
 * Who sent an image.
 *
 * @param device the phone; neither it nor the transfer has a dot in it
 * @param transfer what the phone calls the transfer
 */
public record Sender(String device, String transfer) {

	/** The transfer among those of all devices. */
	String key() {
		return device + '.' + transfer;
	}

	static Sender of(String key) {
		int dot = key.indexOf('.');
		return new Sender(key.substring(0, dot), key.substring(dot + 1));
	}
}
