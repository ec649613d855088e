package io.imageshare.ui.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Decoded;

/** Frames come one after the other as a browser would show them. Pixels are looked at where no other frame has been. */
final class AnimationTest {

	private static final int RED = 0xFFFF0000;
	private static final int GREEN = 0xFF00FF00;
	private static final int BLUE = 0xFF0000FF;

	@TempDir
	Path folder;

	private Animation animation(byte[] content) throws IOException {
		return new Decodes(folder).decoded(content).animation().orElseThrow();
	}

	private static Picture frame(Animation animation, int index) throws IOException {
		return animation.frame(index, () -> false);
	}

	@Test
	void delaysAndRepetitionsAreThoseOfTheFile() throws IOException {
		Animation animation = animation(new GifSamples(8, 8).repeated(2).frame(0, 0, 8, 8, 0, 7, 1).frame(0, 0, 8, 8, 1, 0, 1).frame(0, 0, 8, 8, 2, 250, 1).end());
		assertEquals(3, animation.count());
		assertEquals(3, animation.plays());
		assertEquals(70, animation.delayMillis(0));
		assertEquals(100, animation.delayMillis(1), "as browsers do");
		assertEquals(2500, animation.delayMillis(2));
		assertEquals(0, animation(new GifSamples(8, 8).repeated(0).frame(0, 0, 8, 8, 0, 7, 1).frame(0, 0, 8, 8, 1, 7, 1).end()).plays());
		assertEquals(1, animation(new GifSamples(8, 8).frame(0, 0, 8, 8, 0, 7, 1).frame(0, 0, 8, 8, 1, 7, 1).end()).plays());
	}

	@Test
	void anImageOfOneFrameIsStill() throws IOException {
		Decoded decoded = new Decodes(folder).decoded(new GifSamples(8, 8).frame(0, 0, 8, 8, 0, 7, 1).end());
		assertTrue(decoded.animation().isEmpty());
		assertEquals(1, decoded.count());
	}

	@Test
	void aFirstFrameThatIsSmallerThanTheScreenStandsInNothing() throws IOException {
		byte[] gif = new GifSamples(16, 12).frame(4, 2, 8, 8, 0, 7, GifSamples.KEEP).frame(0, 0, 2, 2, 1, 7, GifSamples.KEEP).end();
		Picture first = new Decodes(folder).picture(gif);
		assertEquals(16, first.width());
		assertEquals(12, first.height());
		assertEquals(RED, first.argb(5, 5));
		assertEquals(0, first.argb(1, 1) >>> 24);
		Picture second = frame(animation(gif), 1);
		assertEquals(RED, second.argb(5, 5));
		assertEquals(GREEN, second.argb(1, 1));
	}

	@Test
	void eachFrameIsLeftAsItWants() throws IOException {
		byte[] gif = new GifSamples(12, 4).frame(0, 0, 12, 4, 0, 7, GifSamples.KEEP).frame(0, 0, 4, 4, 1, 7, GifSamples.RESTORE)
				.frame(4, 0, 4, 4, 2, 7, GifSamples.CLEAR).frame(8, 0, 4, 4, 3, 7, GifSamples.KEEP).end();
		Animation animation = animation(gif);
		Picture second = frame(animation, 1);
		assertEquals(GREEN, second.argb(1, 1));
		Picture third = frame(animation, 2);
		assertEquals(RED, third.argb(1, 1), "what was before comes back");
		assertEquals(BLUE, third.argb(5, 1));
		Picture fourth = frame(animation, 3);
		assertEquals(0, fourth.argb(5, 1) >>> 24, "cleared");
		assertEquals(0xFFFFFFFF, fourth.argb(9, 1));
		assertEquals(RED, fourth.argb(1, 1));
	}

	@Test
	void whereAFrameIsTransparentWhatWasBeforeIsSeen() throws IOException {
		byte[] gif = new GifSamples(8, 8).frame(0, 0, 8, 8, 2, 7, GifSamples.KEEP).frame(0, 0, 8, 8, GifSamples.TRANSPARENT, 7, GifSamples.KEEP).end();
		assertEquals(BLUE, frame(animation(gif), 1).argb(4, 4));
	}

	@Test
	void aFrameThatReachesBeyondTheScreenIsCutOff() throws IOException {
		byte[] gif = new GifSamples(8, 8).frame(0, 0, 8, 8, 0, 7, GifSamples.CLEAR).frame(6, 6, 10, 10, 1, 7, GifSamples.CLEAR)
				.frame(20, 20, 4, 4, 2, 7, GifSamples.CLEAR).frame(0, 0, 1, 1, 3, 7, GifSamples.CLEAR).end();
		Animation animation = animation(gif);
		assertEquals(GREEN, frame(animation, 1).argb(7, 7));
		assertEquals(0, frame(animation, 2).argb(7, 7) >>> 24);
		assertEquals(0xFFFFFFFF, frame(animation, 3).argb(0, 0));
	}

	@Test
	void anyFrameCanBeAskedForAtAnyTime() throws IOException {
		GifSamples gif = new GifSamples(40, 4);
		for (int i = 0; i < 10; i++) {
			gif.frame(4 * i, 0, 4, 4, i % 3, 7, GifSamples.KEEP);
		}
		Animation animation = animation(gif.end());
		for (int index : new int[] { 9, 0, 5, 4, 6, 6, 1 }) {
			Picture picture = frame(animation, index);
			assertEquals(new int[] { RED, GREEN, BLUE }[index % 3], picture.argb(4 * index + 1, 1));
			assertTrue(index == 9 || picture.argb(4 * index + 5, 1) >>> 24 == 0, "what comes later is not there yet");
		}
	}

	@Test
	void aWebPMovesToo() throws IOException {
		BufferedImage red = plain(16, 0xFF0000);
		byte[] webp = WebPSamples.animated(2, WebPSamples.frame(0, 0, red, 255, 40, 0), WebPSamples.frame(4, 4, plain(8, 0x00FF00), 255, 5, 1),
				WebPSamples.frame(0, 0, plain(4, 0x0000FF), 128, 300, 0), WebPSamples.frame(0, 0, plain(4, 0x0000FF), 128, 300, 2));
		Decoded decoded = new Decodes(folder).decoded(webp);
		assertEquals(16, decoded.picture().width());
		Animation animation = decoded.animation().orElseThrow();
		assertEquals(4, animation.count());
		assertEquals(2, animation.plays());
		assertEquals(40, animation.delayMillis(0));
		assertEquals(100, animation.delayMillis(1), "as browsers do");
		assertEquals(GREEN, frame(animation, 1).argb(6, 6));
		assertEquals(RED, frame(animation, 1).argb(1, 1));
		Picture third = frame(animation, 2);
		assertEquals(0, third.argb(6, 6) >>> 24, "cleared");
		Decodes.assertColor(0xFF7F0080, third.argb(1, 1), 2);
		assertEquals(0x800000FF, frame(animation, 3).argb(1, 1), "not blended");
	}

	@Test
	void afterCancellingAndWithoutItsFileThereIsNoFrame() throws IOException {
		Path file = Samples.file(folder, new GifSamples(8, 8).frame(0, 0, 8, 8, 0, 7, 1).frame(0, 0, 8, 8, 1, 7, 1).end());
		Decoded decoded = (Decoded) ImageDecoder.decode(file, DecodeOptions.whole(), () -> false, preview -> {
		});
		Animation animation = decoded.animation().orElseThrow();
		assertThrows(IOException.class, () -> animation.frame(1, () -> true));
		assertEquals(GREEN, frame(animation, 1).argb(4, 4));
		Files.delete(file);
		assertFalse(Files.exists(file), "it is not kept open");
		assertThrows(IOException.class, () -> frame(animation, 0));
	}

	private static BufferedImage plain(int side, int rgb) {
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
		for (int i = 0; i < side * side; i++) {
			image.setRGB(i % side, i / side, rgb);
		}
		return image;
	}
}
