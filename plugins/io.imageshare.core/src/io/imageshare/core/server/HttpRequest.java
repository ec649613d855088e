package io.imageshare.core.server;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a request.
 *
 * @param method as sent
 * @param path as sent, up to the question mark
 * @param query what follows it, or empty
 * @param headers by name in lower case
 * @param localAddress the address of this computer that the client connected to
 */
public record HttpRequest(String method, String path, String query, Map<String, String> headers, InetAddress localAddress) {

	public Optional<String> header(String name) {
		return Optional.ofNullable(headers.get(name));
	}

	/** The {@code Host} header; {@link RequestHead} refuses a request without. */
	public String host() {
		return headers.get("host");
	}

	boolean isUpgrade() {
		return "websocket".equalsIgnoreCase(headers.get("upgrade"));
	}

	boolean wantsClose() {
		return "close".equalsIgnoreCase(headers.get("connection"));
	}
}
