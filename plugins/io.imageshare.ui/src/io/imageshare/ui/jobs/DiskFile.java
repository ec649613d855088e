package io.imageshare.ui.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageFileNames;
import io.imageshare.ui.Messages;

/** A file from anywhere, or a folder, which stands for the images in it as one of the workspace does. A file goes whatever it is called. */
record DiskFile(Path file) implements Outgoing {

	@Override
	public List<DiskFile> parts() throws IOException {
		if (!Files.isDirectory(file)) {
			return List.of(this);
		}
		try (Stream<Path> members = Files.list(file)) {
			List<DiskFile> images = members.filter(member -> ImageFileNames.isImage(member.getFileName().toString()) && Files.isRegularFile(member)).sorted()
					.map(DiskFile::new).toList();
			if (images.isEmpty()) {
				throw new IOException(NLS.bind(Messages.DiskFile_noImages, file));
			}
			return images;
		}
	}

	@Override
	public void send(ImageShare share, Collection<String> devices) throws ProblemException {
		share.send(file, file.getFileName().toString(), Optional.empty(), devices);
	}
}
