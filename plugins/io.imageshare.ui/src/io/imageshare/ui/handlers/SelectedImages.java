package io.imageshare.ui.handlers;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.FolderImages;
import io.imageshare.ui.ImageFileNames;
import io.imageshare.ui.jobs.SendJob;

/** The images that a command is about: those among what is selected, whatever stands for them there; of a folder those in it; and in an editor the file that it edits. */
final class SelectedImages {

	private SelectedImages() {
	}

	/** What sends them; empty when there are none. */
	static Optional<SendJob> job(ExecutionEvent event) {
		List<?> elements = HandlerUtil.getCurrentStructuredSelection(event).toList();
		List<SharedImage> pictures = elements.stream().filter(SharedImage.class::isInstance).map(SharedImage.class::cast).toList();
		if (!pictures.isEmpty()) {
			return Optional.of(SendJob.ofImages(pictures));
		}
		List<IFile> files = elements.stream().flatMap(SelectedImages::files).distinct().toList();
		return files.isEmpty() ? ofEditor(event) : Optional.of(SendJob.ofWorkspaceFiles(files));
	}

	private static Stream<IFile> files(Object element) {
		IFile file = Adapters.adapt(element, IFile.class);
		if (file != null) {
			return Stream.of(file).filter(SelectedImages::isImage);
		}
		return Stream.of(element).map(folder -> Adapters.adapt(folder, IContainer.class)).filter(Objects::nonNull).flatMap(folder -> FolderImages.of(folder).stream());
	}

	private static Optional<SendJob> ofEditor(ExecutionEvent event) {
		if (!(HandlerUtil.getActivePart(event) instanceof IEditorPart editor)) {
			return Optional.empty();
		}
		IEditorInput input = editor.getEditorInput();
		IFile file = Adapters.adapt(input, IFile.class);
		if (file != null) {
			return Optional.of(file).filter(SelectedImages::isImage).map(image -> SendJob.ofWorkspaceFiles(List.of(image)));
		}
		return input instanceof IURIEditorInput outside ? Optional.of(outside.getURI()).filter(SelectedImages::isOnDisk).map(uri -> SendJob.ofFiles(List.of(Path.of(uri))))
				: Optional.empty();
	}

	private static boolean isImage(IFile file) {
		return ImageFileNames.isImage(file.getName());
	}

	private static boolean isOnDisk(URI uri) {
		return "file".equals(uri.getScheme());
	}
}
