package io.imageshare.ui.decode;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult.Cancelled;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Reason;

/** One decode of one file. Lives for one call, on its thread. */
final class Decoding {

	/** Below this many pixels the whole picture is there as soon as a preview would be noticed. */
	private static final long WORTH_A_PREVIEW = 4_000_000;
	/** Below this many pixels the preview is there as soon as a thumbnail would be noticed. */
	private static final long WORTH_A_THUMBNAIL = 10_000_000;

	private final OpenFile file;
	private final ImageFormat format;
	private final Source source;
	private final Header header;
	private final DecodeOptions options;
	private final BooleanSupplier cancelled;

	Decoding(OpenFile file, ImageFormat format, DecodeOptions options) throws IOException {
		this.file = file;
		this.format = format;
		this.options = options;
		cancelled = file.cancelled();
		source = open();
		header = source.header();
	}

	private Source open() throws IOException {
		return switch (format) {
		case JPEG -> JpegFile.open(file);
		case PNG -> PngFile.open(file, 0);
		case GIF -> GifFile.open(file);
		case BMP -> BitmapFile.open(file);
		case TIFF -> TiffFile.open(file);
		case ICO -> IconFile.open(file);
		case WEBP -> WebPFile.open(file);
		case SVG -> SvgFile.open(file);
		case HEIC, AVIF -> SystemFile.open(file);
		};
	}

	DecodeResult run(Consumer<Picture> preview) throws IOException {
		int reduction = reduction();
		int coarse = previewReduction();
		if (reduction > 0 && coarse >= 2 * reduction) {
			if (header.size().pixels(1) >= WORTH_A_THUMBNAIL) {
				thumbnail().ifPresent(preview);
			}
			Picture picture = picture(coarse);
			if (!cancelled.getAsBoolean()) {
				preview.accept(picture);
			}
		}
		return whole(reduction);
	}

	/** As few pixels as do, or as memory asks for; what looks taken may only be waiting to be collected. */
	private int reduction() {
		int least = header.size().reductionLeaving(options.enough());
		int reduction = header.reductionFor(budget(), least);
		if (reduction != least && header.reductionFor(options.memoryBudget(), least) == least) {
			System.gc();
			reduction = header.reductionFor(budget(), least);
		}
		return reduction;
	}

	private DecodeResult whole(int smallest) throws IOException {
		int reduction = smallest;
		while (reduction > 0 && !cancelled.getAsBoolean()) {
			try {
				Picture picture = picture(reduction);
				Optional<Animation> animation = reduction == 1 ? source.animation() : Optional.empty();
				return cancelled.getAsBoolean() ? new Cancelled() : new Decoded(picture, reduction, header.count(), animation);
			} catch (OutOfMemoryError e) {
				// the estimate came too late: somebody else took the memory meanwhile
				reduction = Size.after(reduction);
			}
		}
		if (cancelled.getAsBoolean()) {
			return new Cancelled();
		}
		throw new Refusal(Reason.TOO_LARGE, header.size().toString());
	}

	/** Whatever is wrong with it, the picture itself may be sound. */
	private Optional<Picture> thumbnail() {
		try {
			return source.thumbnail().filter(small -> !cancelled.getAsBoolean()).map(small -> Upright.picture(header, small));
		} catch (IOException | RuntimeException e) {
			return Optional.empty();
		}
	}

	private Picture picture(int reduction) throws IOException {
		return Upright.picture(header, source.read(reduction));
	}

	/** Only a JPEG is read coarsely any faster. */
	private int previewReduction() {
		boolean worth = format == ImageFormat.JPEG && options.previewSide() > 0 && header.size().pixels(1) >= WORTH_A_PREVIEW;
		return worth ? (int) Math.max(header.size().width(), header.size().height()) / options.previewSide() : 0;
	}

	private long budget() {
		Runtime runtime = Runtime.getRuntime();
		long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
		return Math.min(options.memoryBudget(), free / 2);
	}
}
