package io.imageshare.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks, in however many pieces they come. */
class ChunkReaderTest {

	/** Writes down what it is told; data that follows data is joined. */
	private static final class Recorder implements ChunkReader.Sink {

		private final List<String> told = new ArrayList<>();
		private final StringBuilder data = new StringBuilder();

		@Override
		public void begin(long channel, long offset) {
			told.add("begin " + channel + ' ' + offset);
		}

		@Override
		public void data(ByteBuffer bytes) {
			data.append(StandardCharsets.US_ASCII.decode(bytes));
		}

		@Override
		public void end() {
			told.add("end " + data);
			data.setLength(0);
		}

		@Override
		public void malformed() {
			told.add("malformed");
		}
	}

	private final Recorder recorder = new Recorder();
	private final ChunkReader reader = new ChunkReader(recorder);

	private static ByteBuffer chunk(int channel, long offset, String data) {
		return ByteBuffer.allocate(12 + data.length()).putInt(channel).putLong(offset).put(data.getBytes(StandardCharsets.US_ASCII)).flip();
	}

	@Test
	void numbersAreUnsignedAndBigEndian() throws IOException {
		reader.accept(chunk(1, 2, "a"), true);
		reader.accept(chunk(-1, 1L << 40, "b"), true);
		assertEquals(List.of("begin 1 2", "end a", "begin 4294967295 1099511627776", "end b"), recorder.told);
	}

	@Test
	void aMessageThatEndsWithinItsHeaderIsMalformedAndTheNextIsNot() throws IOException {
		reader.accept(chunk(1, 2, "").limit(11), true);
		reader.accept(ByteBuffer.allocate(0), true);
		reader.accept(chunk(1, 2, "a"), true);
		assertEquals(List.of("malformed", "malformed", "begin 1 2", "end a"), recorder.told);
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void piecesMakeNoDifference(long seed) throws IOException {
		Random random = new Random(seed);
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			String data = "x".repeat(random.nextInt(40));
			ByteBuffer message = chunk(i, i * 7L, data);
			expected.add("begin " + i + ' ' + i * 7L);
			expected.add("end " + data);
			while (message.hasRemaining()) {
				int length = random.nextInt(message.remaining() + 1);
				ByteBuffer piece = message.slice(message.position(), length);
				message.position(message.position() + length);
				reader.accept(piece, !message.hasRemaining());
			}
		}
		assertEquals(expected, recorder.told);
	}
}
