package io.imageshare.ui.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.DecodeResult.Cancelled;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/** One decode of one file. Lives for one call, on its thread. */
final class Decoding {

	/** Below this many pixels the whole picture is there as soon as a preview would be noticed. */
	private static final long WORTH_A_PREVIEW = 4_000_000;
	private static final int INKS = 4;

	private final ImageInputStream stream;
	private final ImageReader reader;
	private final DecodeOptions options;
	private final BooleanSupplier cancelled;
	private final JpegSegments jpeg;
	private final int orientation;

	Decoding(ImageInputStream stream, Format format, ImageReader reader, DecodeOptions options, BooleanSupplier cancelled) throws IOException {
		this.stream = stream;
		this.reader = reader;
		this.options = options;
		this.cancelled = cancelled;
		jpeg = format == Format.JPEG ? JpegSegments.read(stream) : null;
		orientation = jpeg != null ? jpeg.orientation() : format == Format.PNG ? PngOrientation.read(stream) : ExifOrientation.UPRIGHT;
	}

	DecodeResult run(Consumer<Picture> preview) throws IOException {
		stream.seek(0);
		// metadata is not ignored: it tells which colour of a PNG is transparent
		reader.setInput(stream);
		reader.addIIOReadProgressListener(new AbortWhenCancelled(cancelled));
		Size size = new Size(reader.getWidth(0), reader.getHeight(0));
		if (size.isBeyondReason()) {
			return new Undecodable(Reason.TOO_LARGE, size.toString());
		}
		if (size.isBeyond(stream.length())) {
			return new Undecodable(Reason.DAMAGED, size.toString());
		}
		ImageTypeSpecifier type = isInks() ? null : type();
		int bytes = type == null ? INKS : (type.getColorModel().getPixelSize() + 7) / 8;
		int reduction = size.reductionFor(bytes, Math.min(options.memoryBudget(), freeHeap() / 2));
		int coarse = previewReduction(size);
		if (reduction > 0 && coarse >= 2 * reduction) {
			Picture picture = picture(type, size, coarse);
			if (!cancelled.getAsBoolean()) {
				preview.accept(picture);
			}
		}
		return whole(type, size, reduction);
	}

	private DecodeResult whole(ImageTypeSpecifier type, Size size, int smallest) throws IOException {
		int reduction = smallest;
		while (reduction > 0 && !cancelled.getAsBoolean()) {
			try {
				Picture picture = picture(type, size, reduction);
				return cancelled.getAsBoolean() ? new Cancelled() : new Decoded(picture, reduction);
			} catch (OutOfMemoryError e) {
				// the estimate came too late: somebody else took the memory meanwhile
				reduction = Size.after(reduction);
			}
		}
		return cancelled.getAsBoolean() ? new Cancelled() : new Undecodable(Reason.TOO_LARGE, size.toString());
	}

	private Picture picture(ImageTypeSpecifier type, Size size, int reduction) throws IOException {
		Pixels upright = Turning.upright(read(type, reduction), orientation);
		boolean sideways = ExifOrientation.isTurned(orientation);
		return Picture.of(upright, sideways ? size.height() : size.width(), sideways ? size.width() : size.height());
	}

	private Pixels read(ImageTypeSpecifier type, int reduction) throws IOException {
		ImageReadParam param = reader.getDefaultReadParam();
		param.setSourceSubsampling(reduction, reduction, 0, 0);
		if (isInks()) {
			return Inks.toPixels(reader.readRaster(0, param), jpeg);
		}
		param.setDestinationType(type);
		return PixelCopy.of(reader.read(0, param));
	}

	/** Of those offered the one that needs no copying or the least; the first one offered tells whether there is alpha. */
	private ImageTypeSpecifier type() throws IOException {
		Iterator<ImageTypeSpecifier> offered = reader.getImageTypes(0);
		ImageTypeSpecifier first = offered.next();
		int wanted = first.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
		while (offered.hasNext()) {
			ImageTypeSpecifier type = offered.next();
			if (type.getBufferedImageType() == wanted && first.getColorModel().getPixelSize() == type.getColorModel().getPixelSize()) {
				return type;
			}
		}
		return first;
	}

	private boolean isInks() {
		return jpeg != null && jpeg.components() == INKS;
	}

	private int previewReduction(Size size) {
		boolean worth = jpeg != null && options.previewSide() > 0 && (long) size.width() * size.height() >= WORTH_A_PREVIEW;
		return worth ? Math.max(size.width(), size.height()) / options.previewSide() : 0;
	}

	private static long freeHeap() {
		Runtime runtime = Runtime.getRuntime();
		return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
	}
}
