package io.imageshare.core.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A device that is connected.
 *
 * @param device the identity it made up for itself and keeps
 * @param name what it calls itself
 * @param address its network address, for people
 * @param since when it connected
 */
public record Phone(String device, String name, String address, Instant since) {

	public Phone {
		Objects.requireNonNull(device);
		Objects.requireNonNull(name);
		Objects.requireNonNull(address);
		Objects.requireNonNull(since);
	}
}
