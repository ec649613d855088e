package io.imageshare.core.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.inbox.RenditionFile;
import io.imageshare.core.limit.LatestMap;
import io.imageshare.core.log.ActivityLog;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.naming.FileNames;

/**
 * What phones are shown in the place of images that browsers do not show, or of an icon of several sizes might show another one of. Phones are told of the image itself,
 * and get it when they keep it; only the address at which they fetch what they show is that of its rendition.
 */
final class Renditions {

	/** Before the name, which has no slash. */
	private static final String SHOWN = "shown/";
	private static final Set<ImageFormat> NOT_SHOWN_BY_BROWSERS = EnumSet.of(ImageFormat.TIFF, ImageFormat.BMP, ImageFormat.ICO, ImageFormat.HEIC);
	private static final int KNOWN = 1000;

	/** A file of a format that browsers show. */
	record Rendition(Path file, ImageFormat format) {
	}

	private final Renderer renderer;
	private final ActivityLog log;
	/** By identity; empty where none could be made, which is not tried again. Guarded by itself. */
	private final Map<String, Optional<Rendition>> known = new LatestMap<>(KNOWN);

	Renditions(Renderer renderer, ActivityLog log) {
		this.renderer = renderer;
		this.log = log;
	}

	/** Whether phones can be told of an image: it needs no rendition, or has one, or there is none to be had. */
	boolean isSettled(SharedImage image) {
		if (!NOT_SHOWN_BY_BROWSERS.contains(image.info().format())) {
			return true;
		}
		synchronized (known) {
			return known.containsKey(image.id());
		}
	}

	/** Settles an image. For a thread that may take seconds; one rendition is made at a time, since each may need much of the heap. */
	synchronized void settle(SharedImage image) {
		if (!isSettled(image)) {
			Optional<Rendition> made = findOrMake(image);
			synchronized (known) {
				known.put(image.id(), made);
			}
		}
	}

	private Optional<Rendition> findOrMake(SharedImage image) {
		try {
			Optional<Path> file = RenditionFile.find(image);
			if (file.isEmpty()) {
				file = RenditionFile.write(image, draft -> renderer.render(image.file(), image.info().format(), draft));
			}
			return file.isEmpty() ? Optional.empty() : read(file.get());
		} catch (IOException | RuntimeException e) {
			// Phones get the image as it is, and say that they cannot show it.
			log.warning(Problem.of(Kind.STORAGE_FAILED, image.name(), e.toString()).message());
			return Optional.empty();
		}
	}

	private static Optional<Rendition> read(Path file) throws IOException {
		return ImageProbe.probe(file).map(ImageInfo::format).map(format -> new Rendition(file, format));
	}

	/** What phones are shown of an image; empty for the image itself. */
	Optional<Rendition> of(SharedImage image) {
		synchronized (known) {
			return Optional.ofNullable(known.get(image.id())).flatMap(made -> made);
		}
	}

	/** Where phones fetch what they show of an image. */
	String url(SharedImage image) {
		return of(image).map(rendition -> Pushes.url(image.id(), SHOWN, FileNames.safe(image.name(), rendition.format())))
				.orElseGet(() -> Pushes.url(image.id(), "", image.name()));
	}

	/** Whether an address, behind the identity, is one that this gives for a rendition. */
	static boolean isAskedFor(String rest) {
		return rest.startsWith(SHOWN);
	}
}
