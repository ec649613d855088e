package io.imageshare.ui.compare;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.osgi.util.NLS;

import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.ShortTime;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.picture.Caption;

/**
 * One of two images to compare. Immutable.
 *
 * @param id of the image of the gallery that it is, or of which it is another version
 * @param name of the file
 * @param origin where it is from and when, for people
 * @param info what it was when it came or went
 * @param known its picture, if that has been decoded already, perhaps with fewer pixels than it has
 */
public record ComparedImage(String id, String name, String origin, Path file, ImageInfo info, Optional<Picture> known) {

	private static final String SEPARATOR = "  \u2013  ";

	/** An image as it came or went. */
	public static ComparedImage of(SharedImage image, Optional<Picture> known) {
		return new ComparedImage(image.id(), image.name(), Caption.origin(image), image.file(), image.info(), known);
	}

	/** What is now in the workspace where an image was saved, or from where it was sent. */
	public static ComparedImage inWorkspace(SharedImage image, IFile file) {
		String origin = NLS.bind(Messages.Compare_inWorkspace, ShortTime.of(Instant.ofEpochMilli(file.getLocalTimeStamp())));
		return new ComparedImage(image.id(), file.getFullPath().toString(), origin, file.getLocation().toPath(), image.info(), Optional.empty());
	}

	/** Name and origin. */
	String caption() {
		return name + SEPARATOR + origin;
	}
}
