package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;

/** Frames that break the rules: with which code the connection ends, and that only it does. */
@ExtendWith(NoThreadsLeft.class)
class FrameRefusalTest {

	private static final int LAST = 0x80;

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	static Stream<Arguments> broken() {
		return Stream.of(
				Arguments.of("not masked", 1002, Frame.text("hello").unmaskedBytes()),
				Arguments.of("the first reserved bit", 1002, Frame.maskedHeader(LAST | 0x40 | Frame.TEXT, 0)),
				Arguments.of("the second reserved bit", 1002, Frame.maskedHeader(LAST | 0x20 | Frame.TEXT, 0)),
				Arguments.of("the third reserved bit", 1002, Frame.maskedHeader(LAST | 0x10 | Frame.BINARY, 0)),
				Arguments.of("an unknown opcode", 1002, Frame.maskedHeader(LAST | 3, 0)),
				Arguments.of("an unknown control opcode", 1002, Frame.maskedHeader(LAST | 11, 0)),
				Arguments.of("a control frame of 126 bytes", 1002, Frame.maskedHeader(LAST | Frame.PING, 126)),
				Arguments.of("a control frame of two gigabytes", 1002, Frame.maskedHeader(LAST | Frame.PING, Integer.MAX_VALUE)),
				Arguments.of("a control frame in pieces", 1002, Frame.maskedHeader(Frame.PING, 0)),
				Arguments.of("a close frame of one byte", 1002, new Frame(Frame.CLOSE, true, new byte[1]).bytes()),
				Arguments.of("a continuation of nothing", 1002, new Frame(Frame.CONTINUATION, true, new byte[1]).bytes()),
				Arguments.of("a message within another", 1002,
						Frame.concat(new Frame(Frame.TEXT, false, new byte[0]).bytes(), Frame.binary(new byte[0]).bytes())),
				Arguments.of("a negative length", 1002, Frame.maskedHeader(LAST | Frame.BINARY, -1)),
				Arguments.of("two gigabytes", 1009, Frame.maskedHeader(LAST | Frame.BINARY, Integer.MAX_VALUE)),
				Arguments.of("the largest length there is", 1009, Frame.maskedHeader(LAST | Frame.BINARY, Long.MAX_VALUE)),
				Arguments.of("one byte too many", 1009, Frame.maskedHeader(LAST | Frame.BINARY, TestServer.Echo.LIMIT + 1)),
				Arguments.of("one character too many", 1009, Frame.maskedHeader(LAST | Frame.TEXT, TestServer.Echo.LIMIT + 1)),
				Arguments.of("a byte that is never in UTF-8", 1007, new Frame(Frame.TEXT, true, bytes('a', 0xFF)).bytes()),
				Arguments.of("an overlong slash", 1007, new Frame(Frame.TEXT, true, bytes(0xC0, 0xAF)).bytes()),
				Arguments.of("half a surrogate pair", 1007, new Frame(Frame.TEXT, true, bytes(0xED, 0xA0, 0x80)).bytes()),
				Arguments.of("half a character", 1007, new Frame(Frame.TEXT, true, bytes(0xE2, 0x82)).bytes()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("broken")
	void theConnectionEndsWithTheCodeAndTheServerServesOthers(String what, int code, byte[] frame) throws IOException {
		try (TestServer server = new TestServer(); RawSocket other = server.socket(); RawSocket socket = server.socket()) {
			Frame close = socket.bytes(frame).ending();
			assertEquals(code, close.closeCode());
			assertTrue(close.payload().length <= 125);
			assertEquals("text:a", other.text("a").message());
			try (RawSocket next = server.socket()) {
				assertEquals("text:b", next.text("b").message());
			}
			assertEquals(0, server.failures().size(), "What a client does wrong is no failure of ours.");
		}
	}

	@Test
	void piecesThatNeverEndCloseTheConnectionOnceTheyAreTooMany() throws IOException {
		byte[] piece = new byte[100_000];
		try (TestServer server = new TestServer(); RawSocket other = server.socket(); RawSocket socket = server.socket()) {
			socket.send(new Frame(Frame.BINARY, false, piece));
			for (int sent = piece.length; sent + piece.length <= TestServer.Echo.LIMIT; sent += piece.length) {
				socket.send(new Frame(Frame.CONTINUATION, false, piece));
			}
			socket.bytes(Frame.maskedHeader(Frame.CONTINUATION, piece.length));
			assertEquals(1009, socket.ending().closeCode());
			assertEquals("text:a", other.text("a").message());
		}
	}

	@Test
	void theCodeArrivesThoughTheClientSendsOnAndReadsOnlyThen() throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.bytes(Frame.maskedHeader(LAST | Frame.BINARY, 16 << 20));
			for (int i = 0; i < 16; i++) {
				socket.bytes(new byte[256 << 10]);
			}
			assertEquals(1009, socket.ending().closeCode());
			Await.until("the server lets go of it", () -> server.server().connections() == 0);
		}
	}

	@Test
	void aClientThatNeverLeavesAfterTheCodeIsLetGoOf() throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.bytes(Frame.maskedHeader(LAST | Frame.BINARY, 16 << 20));
			assertEquals(Frame.CLOSE, socket.next().opcode());
			Await.until("the server lets go of it", () -> server.server().connections() == 0);
		}
	}

	@Test
	void beforeTheHandlerSaysOtherwiseOnlyAShortTextIsTaken() throws IOException {
		try (TestServer server = TestServer.handling(connection -> new Silent()); RawSocket text = server.socket(); RawSocket binary = server.socket()) {
			text.send(new Frame(Frame.TEXT, true, "x".repeat(4096).getBytes(StandardCharsets.UTF_8)));
			text.bytes(Frame.maskedHeader(LAST | Frame.TEXT, 4097));
			assertEquals(1009, text.ending().closeCode());
			binary.bytes(Frame.maskedHeader(LAST | Frame.BINARY, 1));
			assertEquals(1009, binary.ending().closeCode());
		}
	}
}
