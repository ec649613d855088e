package io.imageshare.serve;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import io.imageshare.core.naming.FileNames;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;

/** Copies received images into a folder, under their names or numbered ones, and deletes those that their senders take back. */
final class FolderSaver {

	private final ImageShare share;
	private final Path folder;

	FolderSaver(ImageShare share, Path folder) {
		this.share = share;
		this.folder = folder;
	}

	void save(SharedImage image) {
		if (image.workspacePath().isPresent() && Files.exists(Path.of(image.workspacePath().get()))) {
			share.saved(image.id(), image.workspacePath().get());
			return;
		}
		try {
			Files.createDirectories(folder);
			share.saved(image.id(), copy(image).toString());
		} catch (IOException e) {
			share.waiting(image.id(), Problem.of(Problem.Kind.SAVE_FAILED, image.name(), folder, e.getMessage()));
		}
	}

	/** Only what is still as it came: the file may be somebody's work by now. */
	void undo(SharedImage image) {
		try {
			Optional<Path> file = image.workspacePath().map(Path::of).filter(Files::exists);
			if (file.isPresent() && Files.mismatch(file.get(), image.file()) >= 0) {
				share.undoFailed(image.id(), Problem.of(Problem.Kind.UNDO_CHANGED, image.name()));
				return;
			}
			if (file.isPresent()) {
				Files.delete(file.get());
			}
			share.undone(image.id());
		} catch (IOException e) {
			share.undoFailed(image.id(), Problem.of(Problem.Kind.UNDO_FAILED, image.name(), e.getMessage()));
		}
	}

	private Path copy(SharedImage image) throws IOException {
		for (int number = 1;; number++) {
			try {
				return Files.copy(image.file(), folder.resolve(number == 1 ? image.name() : FileNames.numbered(image.name(), number)));
			} catch (FileAlreadyExistsException e) {
				// Taken; the next number may be free. Ends because a folder holds finitely many files.
			}
		}
	}

	static void deleteTree(Path root) throws IOException {
		try (Stream<Path> paths = Files.walk(root)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
