package io.imageshare.ui.saving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

import io.imageshare.core.workspace.Overwriting;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/**
 * What one image was written over, so that it comes back when the image is taken back. The local history would not do: by default it has no file of more than a
 * megabyte, and does not say which of its states is meant. Which bytes are kept for a file is remembered with it by the workspace, also over a restart: a line for each
 * time it was written over, the latest one last.
 */
final class Overwritten implements Overwriting {

	private static final QualifiedName LINES = new QualifiedName(ImageSharePlugin.ID, "overwritten");
	/** What the workspace remembers with a file is at most two kilobytes long; such a line has up to 150 characters. */
	private static final int MOST_LINES = 10;

	private Optional<String> line = Optional.empty();
	private IFile file;

	@Override
	public void before(IFile old) throws CoreException {
		file = old;
		try (InputStream bytes = file.getContents(true)) {
			line = Optional.of(KeptFiles.add(bytes) + ' ' + Written.memory(file));
		} catch (IOException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}

	/** The image has been written. */
	void remember() {
		if (line.isEmpty()) {
			return;
		}
		try {
			List<String> lines = lines(file);
			lines.add(line.get());
			while (lines.size() > MOST_LINES) {
				KeptFiles.remove(name(lines.remove(0)));
			}
			set(file, lines);
		} catch (CoreException e) {
			// the image is there all the same, and what it was written over is in the local history
			ImageSharePlugin.log(e.getMessage(), e);
			forget();
		}
	}

	/**
	 * The image could not be written, and what of it was may be in the file instead of what had been there: that comes back.
	 *
	 * @throws CoreException when it does not; its bytes then stay kept, and the message says where
	 */
	void putBack() throws CoreException {
		if (line.isEmpty()) {
			return;
		}
		Path kept = KeptFiles.file(name(line.get()));
		try {
			if (!hasContent(file, kept)) {
				try (InputStream bytes = Files.newInputStream(kept)) {
					if (file.exists()) {
						file.setContents(bytes, IResource.FORCE, null);
					} else {
						file.create(bytes, IResource.FORCE, null);
					}
				}
			}
		} catch (CoreException | IOException e) {
			throw new CoreException(Status.error(NLS.bind(Messages.Overwritten_notPutBack, file.getFullPath(), kept), e));
		}
		forget();
	}

	private static boolean hasContent(IFile file, Path kept) throws IOException {
		return file.getLocation() != null && Files.exists(file.getLocation().toPath()) && Files.mismatch(file.getLocation().toPath(), kept) < 0;
	}

	private void forget() {
		line.map(Overwritten::name).ifPresent(KeptFiles::remove);
	}

	/**
	 * Gives a file the content again that it had before an image was written over it; what it has goes into the local history.
	 *
	 * @return false when it was not written over anything
	 * @throws CoreException when that content is not there any more; the file is as it was
	 */
	static boolean restore(IFile file, IProgressMonitor monitor) throws CoreException {
		List<String> lines = lines(file);
		if (lines.isEmpty()) {
			return false;
		}
		String last = lines.remove(lines.size() - 1);
		Path kept = KeptFiles.file(name(last));
		if (!Files.exists(kept)) {
			throw new CoreException(Status.error(NLS.bind(Messages.Overwritten_gone, file.getName())));
		}
		try (InputStream bytes = Files.newInputStream(kept)) {
			file.setContents(bytes, IResource.KEEP_HISTORY, monitor);
		} catch (IOException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
		Written.setMemory(file, last.substring(name(last).length() + 1));
		set(file, lines);
		KeptFiles.remove(name(last));
		return true;
	}

	private static List<String> lines(IFile file) throws CoreException {
		return new ArrayList<>(Optional.ofNullable(file.getPersistentProperty(LINES)).stream().flatMap(String::lines).toList());
	}

	private static void set(IFile file, List<String> lines) throws CoreException {
		file.setPersistentProperty(LINES, lines.isEmpty() ? null : String.join("\n", lines));
	}

	private static String name(String line) {
		return line.substring(0, line.indexOf(' '));
	}
}
