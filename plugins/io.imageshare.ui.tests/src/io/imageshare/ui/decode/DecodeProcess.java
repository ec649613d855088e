package io.imageshare.ui.decode;

import java.nio.file.Path;

import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/** A program that decodes files as the view does, so that it can be started with little heap. */
public final class DecodeProcess {

	private static final int VIEW = 1200;

	private DecodeProcess() {
	}

	/** Prints for each file the reduction, the size and the colours of the four quarters, or why there is no picture. */
	public static void main(String[] files) {
		for (String file : files) {
			DecodeResult result = ImageDecoder.decode(Path.of(file), DecodeOptions.withPreview(VIEW), () -> false, preview -> {
			});
			if (result instanceof Decoded decoded) {
				Picture picture = decoded.picture();
				int left = picture.width() / 4;
				int above = picture.height() / 4;
				int right = 3 * left;
				int below = 3 * above;
				System.out.printf("result %d %d %d %08x %08x %08x %08x%n", decoded.reduction(), picture.width(), picture.height(), picture.argb(left, above),
						picture.argb(right, above), picture.argb(left, below), picture.argb(right, below));
			} else {
				System.out.println("result " + ((Undecodable) result).reason());
			}
		}
	}
}
