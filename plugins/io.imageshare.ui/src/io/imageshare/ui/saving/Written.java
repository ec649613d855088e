package io.imageshare.ui.saving;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.hygiene.Prepared;

/**
 * Whether the file of an image still is as it was written: as it came, or else as it was made of that. Which bytes these were is kept with the file by the workspace,
 * as long as there is the file and under whatever name.
 */
final class Written {

	/** The identity of an image, a space, and the SHA-256 of what was written instead of what came, in lower-case hexadecimal. */
	private static final QualifiedName CONTENT = new QualifiedName(ImageSharePlugin.ID, "written");

	private Written() {
	}

	/** A file has just been written for an image. */
	static void remember(IFile file, SharedImage image, Prepared prepared) {
		try {
			Optional<Path> rewritten = prepared.rewritten();
			if (rewritten.isPresent()) {
				file.setPersistentProperty(CONTENT, image.id() + ' ' + sha256(Files.newInputStream(rewritten.get())));
			} else if (file.getPersistentProperty(CONTENT) != null) {
				// it was written over another one
				file.setPersistentProperty(CONTENT, null);
			}
		} catch (CoreException | IOException e) {
			// the file is there all the same, but taking it back will find that it is not what came
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	/** What is remembered of a file now, for {@link #setMemory}. */
	static String memory(IFile file) throws CoreException {
		String remembered = file.getPersistentProperty(CONTENT);
		return remembered == null ? "" : remembered;
	}

	static void setMemory(IFile file, String memory) throws CoreException {
		file.setPersistentProperty(CONTENT, memory.isEmpty() ? null : memory);
	}

	/** Whether a file has the bytes that were written when an image was saved in it. */
	static boolean isStill(IFile file, SharedImage image) throws CoreException {
		String own = image.id() + ' ';
		String remembered = memory(file);
		try {
			return sha256(file.getContents(true))
					.equals(remembered.startsWith(own) ? remembered.substring(own.length()) : sha256(Files.newInputStream(image.file())));
		} catch (IOException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}

	private static String sha256(InputStream bytes) throws IOException {
		try (DigestInputStream in = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has it.", e);
		}
	}
}
