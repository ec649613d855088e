package io.imageshare.core.model;

import java.util.Objects;

/**
 * The link a phone opens. The secret stands behind {@code #}, where a browser keeps it out of every request line.
 *
 * @param host name or address literal; an IPv6 literal without brackets
 * @param port TCP port
 * @param secret what lets a phone in
 */
public record Link(String host, int port, String secret) {

	public Link {
		Objects.requireNonNull(host);
		Objects.requireNonNull(secret);
	}

	/** {@code http://HOST:PORT/}, the part that is no secret and that a person can type. */
	public String address() {
		return "http://" + (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port + '/';
	}

	/** The whole link, secret included. */
	public String url() {
		return address() + "#s=" + secret;
	}

	/** Without the secret, so that it can be logged. */
	@Override
	public String toString() {
		return address();
	}
}
