package io.imageshare.core.hygiene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.imageshare.core.hygiene.Removal.Result;
import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/**
 * Takes what an image file tells beside its picture out of it: location, camera, words, previews. The compressed pixels are copied byte for byte, and so is what
 * makes them look as they do: colour profile, density, which side is up, the time between frames. Reads and writes in pieces, so files may be of any size.
 */
public final class Metadata {

	/** Formats that have no room for any. */
	private static final Set<ImageFormat> EMPTY = EnumSet.of(ImageFormat.BMP, ImageFormat.ICO);

	private Metadata() {
	}

	/**
	 * Writes a file without them.
	 *
	 * @param file stays as it is
	 * @param info what it is
	 * @param to written, or written over, when something is removed; else it is not there
	 * @throws IOException when the disk fails
	 */
	public static Removal remove(Path file, ImageInfo info, Path to) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			Optional<Plan> plan = plan(channel, info.format());
			if (plan.isEmpty()) {
				return Removal.failed(EMPTY.contains(info.format()) ? Result.NOTHING : Result.UNSUPPORTED);
			}
			if (plan.get().traces().isEmpty()) {
				return Removal.failed(Result.NOTHING);
			}
			plan.get().write(channel, to);
			if (ImageProbe.probe(to).filter(info::equals).isPresent()) {
				return new Removal(Result.REMOVED, Set.copyOf(plan.get().traces()));
			}
			Files.deleteIfExists(to);
			return Removal.failed(Result.DAMAGED);
		} catch (Refused e) {
			return Removal.failed(e.result());
		}
	}

	/** Empty for formats that are not touched. */
	private static Optional<Plan> plan(FileChannel file, ImageFormat format) throws IOException {
		return switch (format) {
		case JPEG -> Optional.of(new JpegPlan(file).make());
		case PNG -> Optional.of(new PngPlan(file).make());
		case WEBP -> Optional.of(new WebPPlan(file).make());
		case GIF -> Optional.of(new GifPlan(file).make());
		case HEIC, AVIF -> Optional.of(new HeifPlan(file).make());
		case TIFF, SVG, BMP, ICO -> Optional.empty();
		};
	}
}
