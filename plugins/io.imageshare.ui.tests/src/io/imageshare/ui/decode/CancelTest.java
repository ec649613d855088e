package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.imageshare.ui.decode.DecodeResult.Cancelled;
import io.imageshare.ui.decode.DecodeResult.Decoded;

/** Each decoder ends in the midst of its work when nobody wants the picture any more: one that does not would go on asking. */
final class CancelTest {

	private static final int SIDE = 1000;

	@TempDir
	Path folder;

	static Stream<Arguments> images() {
		BufferedImage noise = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
		Random random = new Random(1);
		for (int i = 0; i < SIDE * SIDE; i++) {
			noise.setRGB(i % SIDE, i / SIDE, (random.nextBoolean() ? 0xFF0000 : 0) | (random.nextBoolean() ? 0xFF00 : 0) | (random.nextBoolean() ? 0xFF : 0));
		}
		return Stream.of(Arguments.of("JPEG", Samples.encoded(noise, "jpeg")), Arguments.of("progressive JPEG", Samples.progressive(noise)),
				Arguments.of("PNG", Samples.encoded(noise, "png")), Arguments.of("GIF", Samples.encoded(noise, "gif")),
				Arguments.of("BMP", Samples.encoded(noise, "bmp")), Arguments.of("TIFF", Samples.encoded(noise, "tiff")),
				Arguments.of("WebP", WebPSamples.lossless(noise, 255)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("images")
	void aDecoderEndsInTheMidstOfItsWork(String name, byte[] content) throws IOException {
		Path file = Samples.file(folder, content);
		AtomicInteger asked = new AtomicInteger();
		assertInstanceOf(Decoded.class, ImageDecoder.decode(file, DecodeOptions.whole(), () -> asked.incrementAndGet() < 0, preview -> {
		}));
		int all = asked.getAndSet(0);
		assertTrue(all > 20, name + " asked " + all + " times");
		assertInstanceOf(Cancelled.class, ImageDecoder.decode(file, DecodeOptions.whole(), () -> asked.incrementAndGet() > all / 4, preview -> {
		}));
		assertTrue(asked.get() <= all / 4 + 8, name + " asked " + asked + " times of " + all + " and should have ended after " + all / 4);
	}
}
