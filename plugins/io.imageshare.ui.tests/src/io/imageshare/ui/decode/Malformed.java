package io.imageshare.ui.decode;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/** Files of every format with a few bytes wrong, cut or repeated. */
public final class Malformed {

	private static final int[] NUMBERS = { 0, 1, -1, 0x7FFF, 0xFFFF, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 20 };

	private Malformed() {
	}

	/** A name and a good file of each kind. */
	public static Stream<Arguments> seeds() {
		BufferedImage quarters = Samples.quarters(64, 48, BufferedImage.TYPE_3BYTE_BGR);
		byte[] png = Samples.encoded(quarters, "png");
		byte[] jpeg = Samples.encoded(quarters, "jpeg");
		return Stream.of(
				Arguments.of("PNG", png),
				Arguments.of("PNG with profile", Samples.pngWithProfile(png, Profiles.displayP3())),
				Arguments.of("PNG with orientation", Samples.pngWithOrientation(png, 6)),
				Arguments.of("JPEG", Samples.withOrientation(jpeg, 6)),
				Arguments.of("JPEG with profile", Samples.jpegWithProfile(jpeg, Profiles.displayP3())),
				Arguments.of("JPEG, progressive", Samples.progressive(quarters)),
				Arguments.of("JPEG of inks", Samples.withAdobe(Samples.fourSamples(179, 171, 0, 255), 2)),
				Arguments.of("GIF", Samples.encoded(quarters, "gif")),
				Arguments.of("GIF, moving", new GifSamples(12, 8).repeated(0).frame(0, 0, 12, 8, 0, 7, 3).frame(2, 2, 4, 4, 1, 7, 2).frame(1, 1, 4, 4, 2, 7, 1).end()),
				Arguments.of("BMP", Samples.encoded(quarters, "bmp")),
				Arguments.of("TIFF", TiffSamples.profiled(quarters, Profiles.displayP3())),
				Arguments.of("TIFF, packed", Samples.encoded(quarters, "tiff")),
				Arguments.of("TIFF in tiles", TiffSamples.tiled(quarters)),
				Arguments.of("ICO", IconSamples.file(new int[] { 16, 32 }, IconSamples.bitmap(16, -1), IconSamples.bitmap(32, 0x80FF8040))),
				Arguments.of("ICO of PNG", IconSamples.file(new int[] { 64 }, png)),
				Arguments.of("WebP, lossy", WebPSamples.lossyWithAlpha()),
				Arguments.of("WebP, lossless", WebPSamples.oriented(quarters, Samples.tiff(6))),
				Arguments.of("WebP, moving", WebPSamples.animated(0, WebPSamples.frame(0, 0, quarters.getSubimage(0, 0, 16, 16), 255, 50, 0),
						WebPSamples.frame(4, 4, quarters.getSubimage(0, 0, 8, 8), 100, 50, 1))),
				Arguments.of("SVG", ("<svg xmlns='http://www.w3.org/2000/svg' width='24' height='12'><g transform='scale(2)'><path d='M0 0L9 9H4Z' fill='#f80'/>"
						+ "<circle cx='4' cy='4' r='3' stroke='red'/></g></svg>").getBytes(StandardCharsets.UTF_8)));
	}

	/** The seed with something wrong, mostly near the beginning, where headers are. */
	public static byte[] of(byte[] seed, Random random) {
		byte[] wrong = seed.clone();
		int head = Math.min(seed.length, random.nextBoolean() ? 120 : seed.length);
		switch (random.nextInt(5)) {
		case 0 -> wrong = Arrays.copyOf(seed, random.nextInt(seed.length));
		case 1 -> {
			for (int n = 1 + random.nextInt(6); n > 0; n--) {
				wrong[random.nextInt(head)] ^= (byte) (1 << random.nextInt(8));
			}
		}
		case 2 -> number(wrong, random.nextInt(head), random);
		case 3 -> {
			for (int n = 1 + random.nextInt(4); n > 0; n--) {
				wrong[random.nextInt(head)] = (byte) random.nextInt();
			}
		}
		default -> {
			int from = random.nextInt(seed.length);
			int length = random.nextInt(Math.min(64, seed.length - from) + 1);
			wrong = ByteBuffer.allocate(seed.length + length).put(seed, 0, from + length).put(seed, from, seed.length - from).array();
		}
		}
		return wrong;
	}

	/** A length, a size or a place becomes another. */
	private static void number(byte[] bytes, int at, Random random) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		int number = NUMBERS[random.nextInt(NUMBERS.length)];
		if (random.nextBoolean() && at + Integer.BYTES <= bytes.length) {
			buffer.putInt(at, number);
		} else if (at + Short.BYTES <= bytes.length) {
			buffer.putShort(at, (short) number);
		}
	}
}
