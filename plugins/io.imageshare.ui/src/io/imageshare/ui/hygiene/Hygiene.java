package io.imageshare.ui.hygiene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IProject;

import io.imageshare.core.hygiene.Metadata;
import io.imageshare.core.hygiene.PngShrinking;
import io.imageshare.core.hygiene.Removal;
import io.imageshare.core.hygiene.Trace;
import io.imageshare.core.image.ExifOrientation;
import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.ui.preferences.RemoveMetadata;
import io.imageshare.ui.preferences.Saving;

/**
 * Makes of a picture that came the one that is saved, as the user wishes: without location and camera data, upright, no larger than this, packed better. Whatever
 * cannot be done is said and keeps no picture from being saved. For jobs; takes as long as decoding and encoding do when a picture is turned or reduced.
 */
public final class Hygiene {

	private static final long MEGABYTE = 1 << 20;

	private final SharedImage image;
	private final Saving saving;
	private final BooleanSupplier cancelled;
	private final List<String> done = new ArrayList<>();
	private final List<String> undone = new ArrayList<>();
	private Path file;
	private ImageInfo info;

	private Hygiene(SharedImage image, Saving saving, BooleanSupplier cancelled) {
		this.image = image;
		this.saving = saving;
		this.cancelled = cancelled;
		file = image.file();
		info = image.info();
	}

	/** Whether location and camera data are removed from what goes to a project. Touches the disk. */
	public static boolean removesMetadata(Saving saving, IProject project) {
		return saving.metadata() == RemoveMetadata.ALWAYS || saving.metadata() == RemoveMetadata.SHARED && SharedProject.is(project);
	}

	/**
	 * Prepares a picture.
	 *
	 * @param saving what the project wishes
	 * @throws IOException when it cannot be read, or the disk has no room
	 */
	public static Prepared prepare(SharedImage image, Saving saving, IProject project, BooleanSupplier cancelled) throws IOException {
		Hygiene hygiene = new Hygiene(image, saving, cancelled);
		try {
			return hygiene.run(removesMetadata(saving, project));
		} catch (IOException | RuntimeException e) {
			hygiene.replace(image.file());
			throw e;
		}
	}

	private Prepared run(boolean removesMetadata) throws IOException {
		boolean written = rewrite();
		if (!written && removesMetadata) {
			removeMetadata();
		}
		if (saving.shrinksPng() && info.format() == ImageFormat.PNG && !cancelled.getAsBoolean()) {
			shrink();
		}
		long size = Files.size(file);
		if (saving.warnMegabytes() > 0 && size > saving.warnMegabytes() * MEGABYTE) {
			undone.add(Text.LARGE.with(image.name(), ByteSize.of(size), ByteSize.of(saving.warnMegabytes() * MEGABYTE)));
		}
		return new Prepared(image, Optional.of(file).filter(some -> !some.equals(image.file())), info, List.copyOf(done), List.copyOf(undone));
	}

	/** @return whether it was written anew, by which it loses everything but its pixels */
	private boolean rewrite() throws IOException {
		int longest = Math.max(info.width(), info.height());
		boolean reduced = saving.longestSide() > 0 && longest > saving.longestSide();
		boolean turned = saving.turnsUpright() && ExifOrientation.in(file, info.format()) != ExifOrientation.UPRIGHT;
		if (!reduced && !turned) {
			return false;
		}
		Path to = Scratch.file();
		Rewriting.Result result = Rewriting.write(file, info.format(), reduced ? saving.longestSide() : longest, to, cancelled);
		if (result == Rewriting.Result.WRITTEN) {
			replace(to);
			info = ImageProbe.probe(to).orElse(info);
			done.add(reduced ? Text.REDUCED.with(image.name(), Integer.toString(info.width()), Integer.toString(info.height())) : Text.TURNED.with(image.name()));
			return true;
		}
		Files.deleteIfExists(to);
		undone.add(result == Rewriting.Result.TOO_LARGE ? Text.NOT_REWRITTEN_LARGE.with(image.name(), Integer.toString(info.width()), Integer.toString(info.height()))
				: Text.NOT_REWRITTEN.with(image.name(), info.format().label()));
		return false;
	}

	private void removeMetadata() throws IOException {
		Path to = Scratch.file();
		Removal removal = Metadata.remove(file, info, to);
		switch (removal.result()) {
		case REMOVED -> {
			replace(to);
			done.add(Text.METADATA_REMOVED.with(image.name(), removal.removed().stream().sorted().map(Trace::words).collect(Collectors.joining(", "))));
		}
		case UNSUPPORTED -> undone.add(Text.METADATA_UNSUPPORTED.with(image.name(), info.format().label()));
		case DAMAGED -> undone.add(Text.METADATA_DAMAGED.with(image.name()));
		case NOTHING -> { }
		}
	}

	private void shrink() throws IOException {
		Path to = Scratch.file();
		long before = Files.size(file);
		if (PngShrinking.shrink(file, to, cancelled)) {
			replace(to);
			done.add(Text.SHRUNK.with(image.name(), ByteSize.of(before), ByteSize.of(Files.size(file))));
		}
	}

	private void replace(Path by) throws IOException {
		if (!file.equals(image.file())) {
			Files.deleteIfExists(file);
		}
		file = by;
	}
}
