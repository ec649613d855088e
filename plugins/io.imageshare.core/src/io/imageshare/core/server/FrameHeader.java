package io.imageshare.core.server;

import java.nio.ByteBuffer;

import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;

/** Collects and checks the 6 to 14 bytes before a client's payload (RFC 6455, 5.2). */
final class FrameHeader {

	private static final int LONGEST = 14;
	private static final int MASK_KEY = 4;
	private static final int CONTROL_LIMIT = 125;

	private final ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
	private int needed = 2;
	private boolean complete;

	/** Takes what it lacks from the buffer; true once the header is complete. */
	boolean read(ByteBuffer in) throws InvalidDataException {
		while (bytes.position() < needed) {
			if (!in.hasRemaining()) {
				return false;
			}
			bytes.put(in.get());
			if (bytes.position() == 2) {
				checkStart();
				needed = 2 + lengthBytes() + MASK_KEY;
			}
		}
		checkLength();
		complete = true;
		return true;
	}

	void reset() {
		bytes.clear();
		needed = 2;
		complete = false;
	}

	boolean isComplete() {
		return complete;
	}

	boolean isFinal() {
		return (bytes.get(0) & 0x80) != 0;
	}

	boolean isControl() {
		return (bytes.get(0) & 0x08) != 0;
	}

	Opcode opcode() {
		return switch (bytes.get(0) & 0x0F) {
		case 0 -> Opcode.CONTINUOUS;
		case 1 -> Opcode.TEXT;
		case 2 -> Opcode.BINARY;
		case 8 -> Opcode.CLOSING;
		case 9 -> Opcode.PING;
		case 10 -> Opcode.PONG;
		default -> null;
		};
	}

	/** Payload length in bytes; never negative. */
	long length() {
		int code = lengthCode();
		return code == 127 ? bytes.getLong(2) : code == 126 ? bytes.getShort(2) & 0xFFFF : code;
	}

	byte[] bytes() {
		return bytes.array();
	}

	int maskAt() {
		return needed - MASK_KEY;
	}

	private int lengthCode() {
		return bytes.get(1) & 0x7F;
	}

	private int lengthBytes() {
		int code = lengthCode();
		return code == 127 ? 8 : code == 126 ? 2 : 0;
	}

	private void checkStart() throws InvalidDataException {
		FrameReader.check(opcode() != null, "An unknown kind of frame.");
		FrameReader.check((bytes.get(0) & 0x70) == 0, "No extension was negotiated.");
		FrameReader.check((bytes.get(1) & 0x80) != 0, "A client must mask its frames.");
		FrameReader.check(!isControl() || isFinal() && lengthCode() <= CONTROL_LIMIT, "A control frame is too long or in pieces.");
	}

	private void checkLength() throws InvalidDataException {
		FrameReader.check(length() >= 0, "A frame of negative length.");
	}
}
