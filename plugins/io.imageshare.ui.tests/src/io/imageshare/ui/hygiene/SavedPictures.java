package io.imageshare.ui.hygiene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.image.ExifOrientation;
import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** A project into which phones send pictures, and what is looked at in those that were saved. */
@ExtendWith(Workbench.class)
abstract class SavedPictures {

	private static final AtomicInteger TESTS = new AtomicInteger();

	@TempDir
	Path folder;

	private final int test = TESTS.incrementAndGet();

	/** An open project outside of the workspace, which may be in the working tree of this project's own repository. */
	IProject project() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("site");
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription("site");
		description.setLocation(IPath.fromPath(folder.resolve("site")));
		project.create(description, null);
		project.open(null);
		return project;
	}

	/** Sends a picture and gives back what was saved. */
	byte[] saved(WebPhone phone, String name, byte[] bytes) throws Exception {
		phone.send(transfer(name), name, bytes);
		return read(phone, name);
	}

	/** Never the same in two tests: a transfer that was completed is known for good. */
	String transfer(String name) {
		return "hygiene-" + test + '-' + name.substring(0, name.indexOf('.'));
	}

	/** What was saved of a picture that was sent. */
	byte[] read(WebPhone phone, String name) throws Exception {
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromOSString(phone.savedPath(transfer(name))));
		return file.getContents().readAllBytes();
	}

	/** How many files are ready to be copied. */
	static int prepared() {
		String[] files = ImageSharePlugin.instance().getStateLocation().append("prepared").toFile().list();
		return files == null ? 0 : files.length;
	}

	static boolean says(byte[] file, String words) {
		return new String(file, StandardCharsets.ISO_8859_1).contains(words);
	}

	int orientation(byte[] file) throws IOException {
		return ExifOrientation.in(Files.write(folder.resolve("looked-at"), file), ImageFormat.JPEG);
	}

	ImageInfo info(byte[] file) throws IOException {
		return ImageProbe.probe(Files.write(folder.resolve("looked-at"), file)).orElseThrow();
	}

	static int[] pixels(byte[] file) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	static byte[] encode(BufferedImage image, String format) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, format, bytes));
		return bytes.toByteArray();
	}
}
