package io.imageshare.core.server;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses request heads (RFC 9112), strictly: whatever two readers might understand differently is refused. */
final class RequestHead {

	private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
	/** Anything but control characters: a lone line feed is the end of a line to some readers and part of a value to others. */
	private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7E\\x80-\\xFF]*");
	private static final Pattern TARGET = Pattern.compile("/[\\x21-\\x7E]*");
	/** Repeating one of these is an attack, not a list. */
	private static final Set<String> ONCE = Set.of("host", "origin", "content-length", "upgrade", "sec-websocket-key", "sec-websocket-version",
			"sec-websocket-protocol");

	private RequestHead() {
	}

	/**
	 * Finds the empty line that ends a head.
	 *
	 * @return the length of the head including that line, or -1
	 */
	static int length(byte[] bytes, int from, int to) {
		for (int i = Math.max(3, from); i < to; i++) {
			if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
				return i + 1;
			}
		}
		return -1;
	}

	/** Whether a request whose head may be malformed is answered with a body. */
	static boolean wantsBody(byte[] bytes, int length) {
		return !new String(bytes, 0, Math.min(5, length), StandardCharsets.ISO_8859_1).equals("HEAD ");
	}

	static HttpRequest parse(byte[] bytes, int length, InetAddress localAddress) throws HttpRefusal {
		String[] lines = new String(bytes, 0, length - 4, StandardCharsets.ISO_8859_1).split("\r\n", -1);
		String[] start = lines[0].split(" ", -1);
		if (start.length != 3 || !TOKEN.matcher(start[0]).matches() || !start[2].startsWith("HTTP/")) {
			throw new HttpRefusal(400, "This is not an HTTP request.");
		}
		if (!start[2].equals("HTTP/1.1")) {
			throw new HttpRefusal(505, "Only HTTP/1.1 is spoken here.");
		}
		if (!TARGET.matcher(start[1]).matches()) {
			throw new HttpRefusal(400, "The request target must be a path.");
		}
		Map<String, String> headers = headers(lines);
		if (!headers.containsKey("host")) {
			throw new HttpRefusal(400, "The Host header is missing.");
		}
		if (headers.containsKey("transfer-encoding") || !headers.getOrDefault("content-length", "0").equals("0")) {
			throw new HttpRefusal(413, "Requests with a body are not taken here.");
		}
		int question = start[1].indexOf('?');
		return question < 0 ? new HttpRequest(start[0], start[1], "", headers, localAddress)
				: new HttpRequest(start[0], start[1].substring(0, question), start[1].substring(question + 1), headers, localAddress);
	}

	private static Map<String, String> headers(String[] lines) throws HttpRefusal {
		Map<String, String> headers = new HashMap<>();
		for (int i = 1; i < lines.length; i++) {
			int colon = lines[i].indexOf(':');
			if (colon <= 0 || !TOKEN.matcher(lines[i].substring(0, colon)).matches() || !VALUE.matcher(lines[i]).matches()) {
				throw new HttpRefusal(400, "A header line is malformed.");
			}
			String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
			String value = lines[i].substring(colon + 1).strip();
			if (headers.merge(name, value, (first, second) -> first + ", " + second) != value && ONCE.contains(name)) {
				throw new HttpRefusal(400, "A header that may stand once is repeated.");
			}
		}
		return headers;
	}
}
