package io.imageshare.core.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A WebSocket client whose every byte is in the test's hand. One thread, no background reading. */
public final class RawSocket implements AutoCloseable {

	/** The handshake's headers besides {@code Host}; the key and its answer are those of RFC 6455, section 1.3. */
	public static final String[] HANDSHAKE = { "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
			"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: imageshare.v1" };
	/** The same without the subprotocol. */
	public static final String[] PLAIN_HANDSHAKE = Arrays.copyOf(HANDSHAKE, HANDSHAKE.length - 1);
	public static final String ANSWER = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

	private static final int BINARY_ALONE = 0x80 | Frame.BINARY;

	private final RawClient client;

	/** Connects and shakes hands. */
	public RawSocket(int port) throws IOException {
		client = new RawClient(port);
		client.request("GET /ws", HANDSHAKE);
		assertEquals(101, client.replyWithoutBody().status());
	}

	/** Connects as a program does that knows nothing of our protocol. */
	public static RawSocket plain(int port) throws IOException {
		RawClient client = new RawClient(port);
		client.request("GET /", PLAIN_HANDSHAKE);
		assertEquals(101, client.replyWithoutBody().status());
		return new RawSocket(client).known();
	}

	/** Goes on with a connection on which the handshake is done. */
	public RawSocket(RawClient client) {
		this.client = client;
	}

	/** Waits until the server has not only answered the handshake but knows the connection as open. */
	public RawSocket known() throws IOException {
		assertEquals(Frame.PONG, send(new Frame(Frame.PING, true, new byte[0])).nextButPings().opcode());
		return this;
	}

	public RawSocket send(Frame... frames) throws IOException {
		for (Frame frame : frames) {
			client.send(frame.bytes());
		}
		return this;
	}

	public RawSocket text(String text) throws IOException {
		return send(Frame.text(text));
	}

	public RawSocket binary(byte[] bytes) throws IOException {
		return send(Frame.binary(bytes));
	}

	/** Sends these bytes as they are. */
	public RawSocket bytes(byte[] bytes) throws IOException {
		client.send(bytes);
		return this;
	}

	/** The next frame, of whatever kind. */
	public Frame next() throws IOException {
		byte[] start = client.read(2);
		assertEquals(0, start[0] & 0x70, "Reserved bits are set.");
		assertEquals(0, start[1] & 0x80, "A server must not mask.");
		long length = start[1] & 0x7F;
		if (length == 126) {
			byte[] more = client.read(2);
			length = (more[0] & 0xFF) << 8 | more[1] & 0xFF;
		} else if (length == 127) {
			length = ByteBuffer.wrap(client.read(8)).getLong();
			assertEquals(BINARY_ALONE, start[0] & 0xFF, "The server sends nothing else that long.");
		}
		Frame frame = new Frame(start[0] & 0x0F, (start[0] & 0x80) != 0, client.read((int) length));
		assertEquals(true, frame.opcode() < 8 || length <= 125, "A control frame is too long.");
		return frame;
	}

	/** The next frame that is no ping; pings before it are answered. A server may ping at any time, and does when a test takes long on a busy machine. */
	public Frame nextButPings() throws IOException {
		Frame frame = next();
		while (frame.opcode() == Frame.PING) {
			send(new Frame(Frame.PONG, true, frame.payload()));
			frame = next();
		}
		return frame;
	}

	/** The next text message; pings before it are answered. */
	public String message() throws IOException {
		Frame frame = nextButPings();
		assertEquals(Frame.TEXT, frame.opcode(), () -> "A text frame should come.");
		return frame.text();
	}

	/** Reads on until the close frame, which must end the connection; returns it. */
	public Frame ending() throws IOException {
		Frame frame = next();
		while (frame.opcode() != Frame.CLOSE) {
			frame = next();
		}
		client.drain();
		client.close();
		return frame;
	}

	/** The connection underneath. */
	public RawClient client() {
		return client;
	}

	/** Ends with a reset. */
	public void cut() throws IOException {
		client.cut();
	}

	@Override
	public void close() throws IOException {
		client.close();
	}
}
