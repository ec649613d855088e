package io.imageshare.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A WebSocket on a bare socket: sends bytes that are masked already, and reads texts on a thread of its own. */
final class WebSocketClient implements AutoCloseable {

	private static final String REQUEST = """
			GET /ws HTTP/1.1\r
			Host: 127.0.0.1:%d\r
			Connection: Upgrade\r
			Upgrade: websocket\r
			Sec-WebSocket-Version: 13\r
			Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
			%s\r
			""";

	private final SocketChannel socket;

	/**
	 * @param protocol the subprotocol to offer; empty for none
	 * @param texts is told of each text, and of {@code null} when the connection has ended
	 */
	WebSocketClient(int port, String protocol, Consumer<String> texts) throws IOException {
		socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
		String offer = protocol.isEmpty() ? "" : "Sec-WebSocket-Protocol: " + protocol + "\r\n";
		send(ByteBuffer.wrap(REQUEST.formatted(port, offer).getBytes(StandardCharsets.US_ASCII)));
		DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(socket)));
		int last = 0;
		StringBuilder head = new StringBuilder();
		while (last >= 0 && head.indexOf("\r\n\r\n") < 0) {
			last = in.read();
			head.append((char) last);
		}
		if (!head.toString().startsWith("HTTP/1.1 101")) {
			throw new IOException("Not let in: " + head);
		}
		Thread reader = new Thread(() -> read(in, texts), "reader");
		reader.setDaemon(true);
		reader.start();
	}

	private static void read(DataInputStream in, Consumer<String> texts) {
		try {
			while (true) {
				int opcode = in.readUnsignedByte() & 0x0F;
				int length = in.readUnsignedByte();
				byte[] payload = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
				if (opcode == 1) {
					texts.accept(new String(payload, StandardCharsets.UTF_8));
				}
			}
		} catch (IOException e) {
			texts.accept(null);
		}
	}

	/** Sends bytes as they are. */
	void send(ByteBuffer... bytes) throws IOException {
		while (bytes[bytes.length - 1].hasRemaining()) {
			socket.write(bytes);
		}
	}

	void text(String text) throws IOException {
		byte[] payload = text.getBytes(StandardCharsets.UTF_8);
		send(frame(1, payload.length, payload.length).put(mask(payload)).flip());
	}

	/**
	 * The head of a frame.
	 *
	 * @param length of the whole payload
	 * @param room to leave in the buffer behind the head
	 */
	static ByteBuffer frame(int opcode, long length, int room) {
		ByteBuffer frame = ByteBuffer.allocate(14 + room).put((byte) (0x80 | opcode));
		if (length < 126) {
			frame.put((byte) (0x80 | length));
		} else if (length < 1 << 16) {
			frame.put((byte) (0x80 | 126)).putShort((short) length);
		} else {
			frame.put((byte) (0x80 | 127)).putLong(length);
		}
		return frame.put(Picture.MASK);
	}

	static byte[] mask(byte[] payload) {
		for (int i = 0; i < payload.length; i++) {
			payload[i] ^= Picture.MASK[i & 3];
		}
		return payload;
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
