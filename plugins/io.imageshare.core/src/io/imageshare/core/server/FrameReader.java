package io.imageshare.core.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.FramedataImpl1;

/**
 * Reads frames from a client as their bytes arrive (RFC 6455, section 5). Binary data is unmasked in the read buffer and handed on from there, so
 * that a connection's memory does not depend on what the client declares; text is collected up to its limit. The library's own reader
 * allocates what a header declares, up to two gigabytes.
 */
final class FrameReader {

	private final FrameSink sink;
	private final FrameHeader header = new FrameHeader();
	private final Unmasker unmasker = new Unmasker();
	private byte[] collected = new byte[256];
	private int collectedLength;
	private byte[] control = new byte[0];
	private int controlLength;
	/** What the current message is; {@code null} between messages. */
	private Opcode message;
	private long messageLength;
	private long remaining;
	/** After a close frame nothing is listened to. */
	private boolean closing;
	private volatile int textLimit;
	private volatile long binaryLimit;

	FrameReader(FrameSink sink) {
		this.sink = sink;
	}

	/** May be called from any thread; holds from the next frame on. */
	void limit(int text, long binary) {
		textLimit = text;
		binaryLimit = binary;
	}

	/**
	 * Takes all bytes of the buffer up to a close frame; it must have an array.
	 *
	 * @return the control frames among them, for the library to act on
	 */
	List<Framedata> read(ByteBuffer in) throws InvalidDataException {
		List<Framedata> controls = new ArrayList<>(1);
		while (in.hasRemaining() && !closing) {
			if (!header.isComplete()) {
				if (!header.read(in)) {
					break;
				}
				begin();
			}
			payload(in, controls);
		}
		return controls;
	}

	private void begin() throws InvalidDataException {
		remaining = header.length();
		unmasker.start(header.bytes(), header.maskAt());
		if (header.isControl()) {
			control = new byte[(int) remaining];
			controlLength = 0;
			return;
		}
		if (header.opcode() == Opcode.CONTINUOUS) {
			check(message != null, "A continuation continues nothing.");
		} else {
			check(message == null, "A message began within another.");
			message = header.opcode();
			messageLength = 0;
			collectedLength = 0;
		}
		messageLength += remaining;
		long limit = message == Opcode.TEXT ? textLimit : binaryLimit;
		if (messageLength > limit || messageLength < 0) {
			sink.tooLarge(messageLength < 0 ? Long.MAX_VALUE : messageLength);
			throw new LimitExceededException("The message is larger than " + limit + " bytes.", (int) Math.min(limit, Integer.MAX_VALUE - 1));
		}
	}

	private void payload(ByteBuffer in, List<Framedata> controls) throws InvalidDataException {
		int length = (int) Math.min(remaining, in.remaining());
		int at = in.arrayOffset() + in.position();
		unmasker.apply(in.array(), at, length);
		remaining -= length;
		boolean frameEnds = remaining == 0;
		if (header.isControl()) {
			System.arraycopy(in.array(), at, control, controlLength, length);
			controlLength += length;
			if (frameEnds) {
				controls.add(controlFrame());
				closing = header.opcode() == Opcode.CLOSING;
			}
		} else if (message == Opcode.TEXT) {
			collect(in.array(), at, length);
			if (frameEnds && header.isFinal()) {
				sink.text(decode());
			}
		} else if (length > 0 || frameEnds && header.isFinal()) {
			sink.binary(in.slice(in.position(), length), frameEnds && header.isFinal());
		}
		in.position(in.position() + length);
		if (frameEnds) {
			if (!header.isControl() && header.isFinal()) {
				message = null;
			}
			header.reset();
		}
	}

	private void collect(byte[] from, int at, int length) {
		if (collectedLength + length > collected.length) {
			collected = Arrays.copyOf(collected, Math.max(collectedLength + length, Math.min(2 * collected.length, textLimit)));
		}
		System.arraycopy(from, at, collected, collectedLength, length);
		collectedLength += length;
	}

	private String decode() throws InvalidDataException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(collected, 0, collectedLength)).toString();
		} catch (CharacterCodingException e) {
			throw new InvalidDataException(CloseFrame.NO_UTF8, "A text message is not UTF-8.");
		}
	}

	private Framedata controlFrame() throws InvalidDataException {
		FramedataImpl1 frame = FramedataImpl1.get(header.opcode());
		frame.setFin(true);
		frame.setPayload(ByteBuffer.wrap(control));
		frame.isValid();
		return frame;
	}

	static void check(boolean good, String sentence) throws InvalidDataException {
		if (!good) {
			throw new InvalidDataException(CloseFrame.PROTOCOL_ERROR, sentence);
		}
	}
}
