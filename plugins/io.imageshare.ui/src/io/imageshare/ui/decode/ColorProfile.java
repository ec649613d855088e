package io.imageshare.ui.decode;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Optional;

import io.imageshare.ui.canvas.Pixels;

/**
 * The colour profile in an image (ICC.1), when its colours are not those of the screen, sRGB. A profile that is broken or meant for other samples is none:
 * the picture is shown without. Not for several threads at once.
 */
final class ColorProfile {

	/** Those of cameras and screens have some hundred bytes to some kilobytes, those of presses up to two or three megabytes. */
	static final int LARGEST = 1 << 22;

	/** Pixels converted at once. */
	private static final int BAND = 1 << 16;
	private static final int[] BGR = { 2, 1, 0 };
	private static final int[] CMYK = { 0, 1, 2, 3 };

	private final int components;
	private final ColorConvertOp conversion;

	private ColorProfile(ICC_Profile profile) {
		components = profile.getNumComponents();
		conversion = new ColorConvertOp(new ICC_Profile[] { profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB) }, null);
	}

	/**
	 * @param icc the profile as it is embedded, or null for none
	 * @param expected samples of a pixel: 1 for grey, 3 for the colours of light, 4 for inks
	 */
	static Optional<ColorProfile> of(byte[] icc, int expected) {
		if (icc == null) {
			return Optional.empty();
		}
		try {
			ColorProfile profile = new ColorProfile(ICC_Profile.getInstance(icc));
			return profile.components != expected || profile.isScreen() ? Optional.empty() : Optional.of(profile);
		} catch (IllegalArgumentException | IllegalStateException | CMMException | IndexOutOfBoundsException e) {
			// broken: as good as none
			return Optional.empty();
		}
	}

	int components() {
		return components;
	}

	/** Converts the colours of these pixels, in the arrays they have; alpha stays. */
	void toScreen(Pixels pixels) {
		byte[] bgr = pixels.bgr();
		if (components == 1) {
			byte[] curve = curve();
			for (int i = 0; i < bgr.length; i++) {
				bgr[i] = curve[bgr[i] & 0xFF];
			}
		} else {
			byte[] converted = new byte[3 * BAND];
			for (int from = 0; from < bgr.length; from += converted.length) {
				int length = Math.min(converted.length, bgr.length - from);
				convert(raster(bgr, from, length / 3, BGR), converted, length / 3);
				System.arraycopy(converted, 0, bgr, from, length);
			}
		}
	}

	/** Prints rows of cyan, magenta, yellow and black, 255 for full ink, as pixels. */
	void print(byte[] inks, int count, byte[] bgr, int pixel) {
		byte[] converted = new byte[3 * count];
		convert(raster(inks, 0, count, CMYK), converted, count);
		System.arraycopy(converted, 0, bgr, 3 * pixel, converted.length);
	}

	/** Whether nothing changes that could be seen. */
	private boolean isScreen() {
		if (components != 3) {
			return false;
		}
		byte[] samples = new byte[3 * 125];
		for (int i = 0; i < 125; i++) {
			samples[3 * i] = (byte) (i % 5 * 63);
			samples[3 * i + 1] = (byte) (i / 5 % 5 * 63);
			samples[3 * i + 2] = (byte) (i / 25 * 63);
		}
		byte[] converted = new byte[samples.length];
		convert(raster(samples, 0, 125, BGR), converted, 125);
		for (int i = 0; i < samples.length; i++) {
			if (Math.abs((samples[i] & 0xFF) - (converted[i] & 0xFF)) > 2) {
				return false;
			}
		}
		return true;
	}

	/** What becomes of each grey. */
	private byte[] curve() {
		byte[] greys = new byte[256];
		for (int i = 0; i < greys.length; i++) {
			greys[i] = (byte) i;
		}
		byte[] converted = new byte[3 * greys.length];
		convert(raster(greys, 0, greys.length, new int[1]), converted, greys.length);
		for (int i = 0; i < greys.length; i++) {
			greys[i] = converted[3 * i + 1];
		}
		return greys;
	}

	private void convert(Raster from, byte[] to, int count) {
		conversion.filter(from, (java.awt.image.WritableRaster) raster(to, 0, count, BGR));
	}

	private static Raster raster(byte[] samples, int from, int count, int[] bands) {
		int[] offsets = new int[bands.length];
		for (int i = 0; i < bands.length; i++) {
			offsets[i] = from + bands[i];
		}
		return Raster.createInterleavedRaster(new DataBufferByte(samples, samples.length), count, 1, bands.length * count, bands.length, offsets, null);
	}
}
