package io.imageshare.core.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestServer;

/** However messages are cut into frames and frames into packets, the same messages come out. */
@ExtendWith(NoThreadsLeft.class)
class FrameFuzzTest {

	private static final int MESSAGES = 200;
	private static final int LONGEST = 300_000;

	/** What the server understood; binary messages in a form of their own. */
	private static final class Recorder extends Silent {

		private final Queue<Object> messages;
		private final Connection connection;
		private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

		Recorder(Connection connection, Queue<Object> messages) {
			this.connection = connection;
			this.messages = messages;
			connection.limit(LONGEST, LONGEST);
		}

		@Override
		public void text(String message) {
			if (message.equals("end")) {
				connection.send("end");
			} else {
				messages.add(message);
			}
		}

		@Override
		public void binary(ByteBuffer bytes, boolean last) {
			byte[] piece = new byte[bytes.remaining()];
			bytes.get(piece);
			collected.writeBytes(piece);
			if (last) {
				messages.add(collected.toByteArray());
				collected.reset();
			}
		}
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2_147_483_647L, 20_261_123L })
	void whatIsSentArrives(long seed) throws IOException {
		Random random = new Random(seed);
		Queue<Object> expected = new ConcurrentLinkedQueue<>();
		ByteArrayOutputStream wire = new ByteArrayOutputStream();
		for (int i = 0; i < MESSAGES; i++) {
			byte[] content = content(random);
			boolean text = random.nextBoolean();
			expected.add(text ? new String(content, StandardCharsets.UTF_8) : content);
			frame(random, text, content, wire);
		}
		wire.writeBytes(Frame.text("end").bytes());
		Queue<Object> received = new ConcurrentLinkedQueue<>();
		try (TestServer server = TestServer.handling(connection -> new Recorder(connection, received)); RawSocket socket = server.socket()) {
			send(random, socket, wire.toByteArray());
			Frame frame = socket.next();
			while (frame.opcode() == Frame.PONG) {
				frame = socket.next();
			}
			assertEquals("end", frame.text());
		}
		assertEquals(expected.size(), received.size());
		for (Object message : expected) {
			Object other = received.remove();
			if (message instanceof byte[] bytes) {
				assertArrayEquals(bytes, (byte[]) other);
			} else {
				assertEquals(message, other);
			}
		}
	}

	/** Valid UTF-8, mostly short, of one to four bytes a character. */
	private static byte[] content(Random random) {
		int length = random.nextInt(10) == 0 ? random.nextInt(LONGEST / 4) : random.nextInt(300);
		int[] characters = { 'a', '\u00E9', '\u20AC', 0x1F4F7 };
		return random.ints(length, 0, characters.length).map(i -> characters[i])
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void frame(Random random, boolean text, byte[] content, ByteArrayOutputStream wire) {
		int at = 0;
		int opcode = text ? Frame.TEXT : Frame.BINARY;
		boolean last;
		do {
			int length = random.nextInt(3) == 0 ? content.length - at : random.nextInt(content.length - at + 1);
			last = at + length == content.length && random.nextInt(4) > 0;
			wire.writeBytes(new Frame(opcode, last, Arrays.copyOfRange(content, at, at + length)).bytes());
			at += length;
			opcode = Frame.CONTINUATION;
			if (random.nextInt(5) == 0) {
				wire.writeBytes(new Frame(random.nextBoolean() ? Frame.PING : Frame.PONG, true, new byte[random.nextInt(126)]).bytes());
			}
		} while (!last);
	}

	private static void send(Random random, RawSocket socket, byte[] wire) throws IOException {
		for (int at = 0; at < wire.length;) {
			int length = Math.min(wire.length - at, random.nextInt(4) == 0 ? 1 + random.nextInt(16) : 1 + random.nextInt(100_000));
			socket.bytes(Arrays.copyOfRange(wire, at, at + length));
			at += length;
		}
	}
}
