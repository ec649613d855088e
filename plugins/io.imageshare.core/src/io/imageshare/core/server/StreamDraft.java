package io.imageshare.core.server;

import java.nio.ByteBuffer;
import java.util.List;

import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;

import io.imageshare.core.wire.Wire;

/**
 * RFC 6455 with the library's handshake and our own reading of frames. What the client sends goes to the {@link FrameSink} as it arrives; only control
 * frames pass through the library. One instance per connection, which the library makes by {@link #copyInstance()}.
 */
final class StreamDraft extends Draft_6455 {

	/** Stands for whatever else a client offers, or for nothing; the {@link Gate} has decided whether that is enough. */
	private static final String NONE = "";
	private static final List<IProtocol> PROTOCOLS = List.of(new Protocol(Wire.SUBPROTOCOL), new Protocol(NONE));

	private FrameReader reader;

	StreamDraft() {
		super(List.of(), PROTOCOLS, Wire.CHUNK_HEADER + Wire.CHUNK);
	}

	@Override
	public Draft copyInstance() {
		return new StreamDraft();
	}

	/** Must be called when the connection opens, before its first frame is read: both happen on its socket thread. */
	void attach(FrameSink sink) {
		reader = new FrameReader(sink);
		limit(Wire.GREETING_LIMIT, 0);
	}

	void limit(int text, long binary) {
		reader.limit(text, binary);
	}

	/** Whether the client did not offer our subprotocol. */
	boolean isPlain() {
		return getProtocol().getProvidedProtocol().equals(NONE);
	}

	@Override
	public ByteBuffer createBinaryFrame(Framedata frame) {
		return frame instanceof FileFrame file ? file.mark() : super.createBinaryFrame(frame);
	}

	/**
	 * Nothing but an {@link InvalidDataException} may leave this method: the library answers an error, even a mere lack of memory, by stopping the whole
	 * server or losing the thread.
	 */
	@Override
	public List<Framedata> translateFrame(ByteBuffer buffer) throws InvalidDataException {
		try {
			return reader.read(buffer);
		} catch (InvalidDataException e) {
			throw e;
		} catch (Throwable e) {
			// The sentence goes out in the close frame, which has room for 123 bytes and is read by strangers.
			throw new InvalidDataException(CloseFrame.UNEXPECTED_CONDITION, "The computer failed.", e);
		}
	}
}
