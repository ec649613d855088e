package io.imageshare.core.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A device that may always come in, because a person allowed it.
 *
 * @param device the identity it made up for itself and keeps
 * @param name what it called itself when it was last here
 * @param allowed when it was allowed
 * @param lastSeen when it last came or left
 * @param connected whether it is here now
 */
public record AllowedDevice(String device, String name, Instant allowed, Instant lastSeen, boolean connected) {

	public AllowedDevice {
		Objects.requireNonNull(device);
		Objects.requireNonNull(name);
		Objects.requireNonNull(allowed);
		Objects.requireNonNull(lastSeen);
	}
}
