package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;

/** Frames that are as they should be. */
@ExtendWith(NoThreadsLeft.class)
class FrameTest {

	private static Frame part(int opcode, boolean last, String payload) {
		return new Frame(opcode, last, payload.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 7, 8, 9, 124, 125, 126, 127, 4095, 65_530 })
	void aTextOfAnyLengthArrives(int length) throws IOException {
		String text = "x".repeat(length);
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			assertEquals("text:" + text, socket.text(text).message());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 7, 8, 9, 125, 126, 65_528 })
	void bytesOfAnyLengthArrive(int length) throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			assertEquals("binary:" + "x".repeat(length), socket.binary("x".repeat(length).getBytes(StandardCharsets.UTF_8)).message());
		}
	}

	@Test
	void textInPiecesIsPutTogetherAlsoWithinACharacter() throws IOException {
		byte[] euro = "\u20AC".getBytes(StandardCharsets.UTF_8);
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.send(new Frame(Frame.TEXT, false, new byte[] { euro[0] }), new Frame(Frame.CONTINUATION, false, new byte[] { euro[1] }),
					new Frame(Frame.CONTINUATION, true, new byte[] { euro[2] }));
			assertEquals("text:\u20AC", socket.message());
		}
	}

	@Test
	void bytesInPiecesArriveInOrder() throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.send(part(Frame.BINARY, false, "ab"), part(Frame.CONTINUATION, false, ""), part(Frame.CONTINUATION, false, "cd"),
					part(Frame.CONTINUATION, true, "ef"));
			assertEquals("binary:abcdef", socket.message());
		}
	}

	@Test
	void aMessageMayEndWithAnEmptyPiece() throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.send(part(Frame.BINARY, false, "ab"), part(Frame.CONTINUATION, true, ""), part(Frame.TEXT, false, ""), part(Frame.CONTINUATION, true, ""));
			assertEquals("binary:ab", socket.message());
			assertEquals("text:", socket.message());
		}
	}

	@Test
	void controlFramesMayStandBetweenThePieces() throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.send(part(Frame.TEXT, false, "ab"), part(Frame.PING, true, "are you there"), part(Frame.PONG, true, "unasked"),
					part(Frame.CONTINUATION, true, "cd"));
			Frame first = socket.next();
			Frame second = socket.next();
			Frame pong = first.opcode() == Frame.PONG ? first : second;
			Frame text = first.opcode() == Frame.PONG ? second : first;
			assertEquals(Frame.PONG, pong.opcode());
			assertEquals("are you there", pong.text());
			assertEquals("text:abcd", text.text());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 125 })
	void aPingIsAnsweredWithItsOwnBytes(int length) throws IOException {
		byte[] payload = "p".repeat(length).getBytes(StandardCharsets.UTF_8);
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			Frame pong = socket.send(new Frame(Frame.PING, true, payload)).next();
			assertEquals(Frame.PONG, pong.opcode());
			assertArrayEquals(payload, pong.payload());
		}
	}

	@Test
	void everythingMayComeByteByByte() throws IOException {
		byte[] all = Frame.concat(part(Frame.TEXT, false, "h\u00E9").bytes(), part(Frame.PING, true, "p").bytes(), part(Frame.CONTINUATION, true, "llo").bytes(),
				part(Frame.BINARY, true, "x".repeat(300)).bytes());
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			for (byte next : all) {
				socket.bytes(new byte[] { next });
			}
			List<String> answers = List.of(socket.next().text(), socket.next().text(), socket.next().text());
			assertEquals(Set.of("p", "text:h\u00E9llo", "binary:" + "x".repeat(300)), Set.copyOf(answers));
		}
	}

	@Test
	void aCloseFrameIsAnsweredWithItsCode() throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.send(new Frame(Frame.CLOSE, true, new byte[] { 0x03, (byte) 0xE8 }));
			assertEquals(1000, socket.ending().closeCode());
		}
	}

	@Test
	void whatComesBehindACloseFrameIsNotHeard() throws IOException {
		try (TestServer server = new TestServer(); RawSocket socket = server.socket()) {
			socket.bytes(Frame.concat(Frame.text("a").bytes(), new Frame(Frame.CLOSE, true, new byte[] { 0x03, (byte) 0xE8 }).bytes(), Frame.text("b").bytes()));
			assertEquals("text:a", socket.message());
			assertEquals(Frame.CLOSE, socket.next().opcode());
		}
	}
}
