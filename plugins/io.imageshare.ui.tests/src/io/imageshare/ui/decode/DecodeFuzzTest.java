package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.sun.management.ThreadMXBean;

import io.imageshare.ui.decode.DecodeResult.Decoded;

/**
 * Files of every format with a few bytes wrong, cut or repeated, always the same ones: each decodes or is refused, soon, and takes little of the heap for
 * it. What fails can be had again from the number in the message.
 */
final class DecodeFuzzTest {

	private static final int MUTATIONS = 250;
	private static final long BUDGET = 32_000_000;
	/** Allocated in all, most of it garbage at once. */
	private static final long MOST_ALLOCATED = 400_000_000;
	/** Of the processor: what else runs on the machine does not count. */
	private static final long MOST_NANOS = 5_000_000_000L;
	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@TempDir
	Path folder;

	static Stream<Arguments> seeds() {
		return Malformed.seeds();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("seeds")
	void whateverIsWrongThereIsAResultSoonAndWithLittleHeap(String name, byte[] seed) throws IOException {
		Random random = new Random(20261123);
		Path file = folder.resolve("file");
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] wrong = Malformed.of(seed, random);
			Files.write(file, wrong);
			long before = allocated();
			long begun = THREADS.getCurrentThreadCpuTime();
			try {
				decode(file, begun + MOST_NANOS);
			} catch (RuntimeException | Error e) {
				throw new AssertionError(name + " " + i + ": " + HexFormat.of().formatHex(wrong, 0, Math.min(400, wrong.length)), e);
			}
			long nanos = THREADS.getCurrentThreadCpuTime() - begun;
			long bytes = allocated() - before;
			assertTrue(nanos < MOST_NANOS, name + " " + i + " took " + nanos / 1_000_000 + " ms");
			assertTrue(bytes < MOST_ALLOCATED, name + " " + i + " took " + bytes + " bytes");
		}
	}

	private static long allocated() {
		return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
	}

	private static void decode(Path file, long deadline) {
		DecodeResult result = ImageDecoder.decode(file, DecodeOptions.within(BUDGET), () -> THREADS.getCurrentThreadCpuTime() - deadline > 0, preview -> {
		});
		if (result instanceof Decoded decoded && decoded.animation().isPresent()) {
			try {
				for (int i = 0; i < Math.min(4, decoded.count()); i++) {
					decoded.animation().get().frame(i, () -> THREADS.getCurrentThreadCpuTime() - deadline > 0);
				}
			} catch (IOException e) {
				// a frame may be damaged
			}
		}
	}
}
