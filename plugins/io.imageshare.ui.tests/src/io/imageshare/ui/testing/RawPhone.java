package io.imageshare.ui.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.imageshare.core.model.Link;

/**
 * A phone without the link, for workbench tests: asks to be let in, or comes with a key. Each comes from a network address of its own, as phones do: who was
 * refused may not ask again soon. It writes its frames by itself, since the client of the JDK cannot say from which address it comes.
 */
public final class RawPhone implements AutoCloseable {

	private static final int TEXT = 0x81;
	private static final int CLOSE = 0x88;
	private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

	private final String name;
	private final String address = "127.0.1." + ADDRESSES.incrementAndGet();
	private final Socket socket;
	private final DataOutputStream out;
	private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
	private volatile int closeCode;
	private volatile boolean ended;

	private RawPhone(Link link, String device, String name) throws IOException {
		this.name = name;
		socket = new Socket(InetAddress.getByName(link.host()), link.port(), InetAddress.getByName(address), 0);
		out = new DataOutputStream(socket.getOutputStream());
		out.writeBytes("GET /ws HTTP/1.1\r\nHost: " + link.host() + ':' + link.port() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: imageshare.v1\r\n\r\n");
		Thread reader = new Thread(this::read, name);
		reader.setDaemon(true);
		reader.start();
	}

	/** Connects and asks to be let in. */
	public static RawPhone asking(Link link, String device, String name) throws IOException {
		return new RawPhone(link, device, name).say("\"ask\":true", device);
	}

	/** Connects with a key that an earlier welcome gave this device. */
	public static RawPhone withKey(Link link, String device, String name, String key) throws IOException {
		return new RawPhone(link, device, name).say("\"key\":\"" + key + '"', device);
	}

	private RawPhone say(String credential, String device) throws IOException {
		frame(TEXT, ("{\"type\":\"hello\",\"version\":1," + credential + ",\"device\":\"" + device + "\",\"name\":\"" + name + "\"}"));
		return this;
	}

	/** With a mask of zeros, which leaves the bytes as they are. */
	private void frame(int kind, String text) throws IOException {
		byte[] payload = text.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream frame = new ByteArrayOutputStream();
		frame.write(kind);
		if (payload.length > 125) {
			frame.write(0x80 | 126);
			frame.write(payload.length >> 8);
			frame.write(payload.length);
		} else {
			frame.write(0x80 | payload.length);
		}
		frame.write(new byte[4]);
		frame.write(payload);
		out.write(frame.toByteArray());
	}

	private void read() {
		try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
			for (int blank = 0; blank < 4;) {
				int next = in.readUnsignedByte();
				blank = next == '\r' || next == '\n' ? blank + 1 : 0;
			}
			while (true) {
				int kind = in.readUnsignedByte();
				int length = in.readUnsignedByte();
				byte[] payload = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
				if (kind == TEXT) {
					heard.add(JsonParser.parseString(new String(payload, StandardCharsets.UTF_8)).getAsJsonObject());
				} else if (kind == CLOSE) {
					closeCode = (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
				}
			}
		} catch (IOException e) {
			ended = true;
		}
	}

	/** Waits for a message, which may have come before. */
	public JsonObject await(String type) {
		Pump.until(name + " hears \"" + type + "\", but it heard " + heard, () -> hears(type));
		return heard.stream().filter(message -> message.get("type").getAsString().equals(type)).findFirst().orElseThrow();
	}

	/** Whether a message has come. */
	public boolean hears(String type) {
		return heard.stream().anyMatch(message -> message.get("type").getAsString().equals(type));
	}

	/** Waits for the end of the connection; returns the code that the server gave. */
	public int awaitClose() {
		Pump.until("the server says goodbye to " + name, () -> closeCode != 0 || ended);
		return closeCode;
	}

	/** The address from which it comes. */
	public String address() {
		return address;
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
