package io.imageshare.core.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import io.imageshare.core.server.HttpResponse.Bytes;
import io.imageshare.core.server.HttpResponse.File;

/** Writes one response to a socket that takes what it can. */
final class ResponseWriter {

	private final FileStream stream;

	/** @throws IOException when the file of the response cannot be opened */
	ResponseWriter(HttpResponse response, boolean withBody, boolean closes) throws IOException {
		FileChannel opened = null;
		byte[] body = {};
		long length;
		if (response.body() instanceof File from) {
			opened = FileChannel.open(from.path(), StandardOpenOption.READ);
			length = opened.size();
		} else {
			body = ((Bytes) response.body()).bytes();
			length = body.length;
		}
		byte[] head = head(response, length, closes);
		ByteBuffer bytes = ByteBuffer.allocate(head.length + (withBody ? body.length : 0)).put(head);
		if (withBody) {
			bytes.put(body);
		} else if (opened != null) {
			opened.close();
			opened = null;
		}
		stream = new FileStream(bytes.flip(), opened, length);
	}

	/**
	 * Writes as much as the socket takes.
	 *
	 * @return whether anything was written
	 */
	boolean write(SocketChannel socket) throws IOException {
		return stream.write(socket);
	}

	boolean isDone() {
		return stream.isDone();
	}

	void close() throws IOException {
		stream.close();
	}

	private static byte[] head(HttpResponse response, long length, boolean closes) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
		if (response.status() != 304) { // There it would be the length of what is not sent.
			headers.put("Content-Length", Long.toString(length));
		}
		headers.put("Connection", closes ? "close" : "keep-alive");
		headers.put("X-Content-Type-Options", "nosniff");
		headers.put("Referrer-Policy", "no-referrer");
		headers.put("Cross-Origin-Resource-Policy", "same-origin");
		headers.putAll(response.headers());
		StringBuilder head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(' ').append(reason(response.status())).append("\r\n");
		headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String reason(int status) {
		return switch (status) {
		case 200 -> "OK";
		case 304 -> "Not Modified";
		case 400 -> "Bad Request";
		case 403 -> "Forbidden";
		case 404 -> "Not Found";
		case 405 -> "Method Not Allowed";
		case 408 -> "Request Timeout";
		case 413 -> "Content Too Large";
		case 426 -> "Upgrade Required";
		case 431 -> "Request Header Fields Too Large";
		case 505 -> "HTTP Version Not Supported";
		default -> "Internal Server Error";
		};
	}
}
