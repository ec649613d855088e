package io.imageshare.ui.dnd;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;

import io.imageshare.ui.jobs.SendJob;

/** Files from the desktop. */
final class FileContent implements Content {

	@Override
	public Transfer transfer() {
		return FileTransfer.getInstance();
	}

	@Override
	public Optional<SendJob> images(Object data) {
		List<Path> files = Stream.of((String[]) data).map(Path::of).toList();
		return files.isEmpty() ? Optional.empty() : Optional.of(SendJob.ofFiles(files));
	}
}
