package io.imageshare.ui.dnd;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.FileTransfer;

import io.imageshare.ui.jobs.SendJob;

/** A drag of files from the desktop. */
final class FileDrop extends FileListDrop {

	FileDrop() {
		super(FileTransfer.getInstance());
	}

	@Override
	boolean send(Object data) {
		SendJob.ofFiles(Stream.of((String[]) data).map(Path::of).toList()).schedule();
		return true;
	}
}
