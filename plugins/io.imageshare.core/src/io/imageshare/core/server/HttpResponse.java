package io.imageshare.core.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An answer to a request.
 *
 * @param status HTTP status code
 * @param headers besides those that every answer gets
 * @param body what follows
 */
public record HttpResponse(int status, Map<String, String> headers, Body body) {

	/** What follows the head. */
	public sealed interface Body {
	}

	/** Bytes in memory. */
	public record Bytes(byte[] bytes) implements Body {
	}

	/** A whole file, sent by the system without passing through this virtual machine's heap. */
	public record File(Path path) implements Body {
		public File {
			Objects.requireNonNull(path);
		}
	}

	public HttpResponse {
		headers = Map.copyOf(headers);
		Objects.requireNonNull(body);
	}

	/** A status with one line of plain text. */
	public static HttpResponse text(int status, String line) {
		return new HttpResponse(status, Map.of("Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-store"),
				new Bytes((line + '\n').getBytes(StandardCharsets.UTF_8)));
	}

	/** The same answer with one more header. */
	public HttpResponse with(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(headers);
		more.put(name, value);
		return new HttpResponse(status, more, body);
	}
}
