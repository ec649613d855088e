package io.imageshare.core.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer as it came over the wire.
 *
 * @param headers by name in lower case
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {

	/** A header's value, or {@code null}. */
	public String header(String name) {
		return headers.get(name);
	}

	public String text() {
		return new String(body, StandardCharsets.UTF_8);
	}
}
