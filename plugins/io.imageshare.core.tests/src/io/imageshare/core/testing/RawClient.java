package io.imageshare.core.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A socket that says whatever it is told to, for what no well-behaved client would say. */
public final class RawClient implements AutoCloseable {

	private final Socket socket;
	private final InputStream in;

	public RawClient(int port) throws IOException {
		socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
		socket.setTcpNoDelay(true);
		socket.setSoTimeout((int) Await.PATIENCE.toMillis());
		in = new BufferedInputStream(socket.getInputStream());
	}

	/** Sends these bytes at once. */
	public RawClient send(byte[] bytes) throws IOException {
		socket.getOutputStream().write(bytes);
		return this;
	}

	public RawClient send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Sends a request of the given line with the right {@code Host} and these further header lines. */
	public RawClient request(String line, String... headers) throws IOException {
		return send(head(line, headers));
	}

	/** The request that {@link #request} sends. */
	public String head(String line, String... headers) {
		StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(socket.getPort()).append("\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		return head.append("\r\n").toString();
	}

	/** Reads one answer that has a body of its declared length. */
	public HttpReply reply() throws IOException {
		return reply(true);
	}

	/** Reads one answer to a HEAD request, or one that has no body for another reason. */
	public HttpReply replyWithoutBody() throws IOException {
		return reply(false);
	}

	private HttpReply reply(boolean withBody) throws IOException {
		int status = Integer.parseInt(line().split(" ")[1]);
		Map<String, String> headers = new TreeMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		return new HttpReply(status, headers, withBody ? read(Integer.parseInt(headers.getOrDefault("content-length", "0"))) : new byte[0]);
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException("The connection ended within a line: " + line);
			}
			line.write(next);
		}
		return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
	}

	/** Reads exactly so many bytes. */
	public byte[] read(int length) throws IOException {
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException(bytes.length + " of " + length + " bytes came.");
		}
		return bytes;
	}

	/** Reads until the other end closes; returns how many bytes came. A reset is an end too. */
	public long drain() throws IOException {
		long total = 0;
		byte[] buffer = new byte[1 << 16];
		try {
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				total += length;
			}
		} catch (SocketException e) {
			// Reset.
		}
		return total;
	}

	/** Whether the other end has closed without saying anything more. Waits for it. */
	public boolean endsSilently() throws IOException {
		return drain() == 0;
	}

	/** Says that nothing more will be sent. */
	public void finishSending() throws IOException {
		socket.shutdownOutput();
	}

	/** Ends with a reset, as a phone that leaves the network seems to. */
	public void cut() throws IOException {
		socket.setSoLinger(true, 0);
		socket.close();
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
