package io.imageshare.ui.arrival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.image.PictureKind;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.naming.FileNames;
import io.imageshare.core.reference.AltText;
import io.imageshare.ui.Messages;
import io.imageshare.ui.saving.Arrived;

/**
 * A picture that has come, and what texts say of it.
 *
 * @param file in the workspace
 * @param written whether the file was written for it
 * @param alt what stands for it where it cannot be seen
 * @param width in pixels, of the upright picture in the file; 0 when unknown
 * @param height the same
 */
record Picture(SharedImage image, IFile file, boolean written, String alt, int width, int height) {

	/** Reads the head of the file, since it may have been made smaller or upright on its way. */
	static Picture of(Arrived arrived) {
		SharedImage image = arrived.image();
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(arrived.path());
		ImageInfo info = Optional.ofNullable(file.getLocation()).map(IPath::toPath).flatMap(Picture::probe).orElse(image.info());
		String kind = switch (PictureKind.of(image.file(), image.name(), image.info())) {
		case SCREENSHOT -> Messages.Arrival_screenshot;
		case PHOTO -> Messages.Arrival_photo;
		case OTHER -> Messages.Arrival_picture;
		};
		return new Picture(image, file, arrived.written(), AltText.of(image.enclosure().note(), FileNames.stem(image.name()), kind), info.width(), info.height());
	}

	private static Optional<ImageInfo> probe(Path file) {
		try {
			return ImageProbe.probe(file);
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	String name() {
		return file.getName();
	}
}
