package io.imageshare.core.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A device without the link that asks to be let in.
 *
 * @param id identifies the request on this computer
 * @param name what the device calls itself
 * @param address its network address, for people
 * @param code four digits that the device shows, too
 * @param time when it asked
 */
public record AccessRequest(String id, String name, String address, String code, Instant time) {

	public AccessRequest {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(address);
		Objects.requireNonNull(code);
		Objects.requireNonNull(time);
	}
}
