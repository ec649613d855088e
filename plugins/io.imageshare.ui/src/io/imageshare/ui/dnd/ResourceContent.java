package io.imageshare.ui.dnd;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.part.ResourceTransfer;

import io.imageshare.ui.FolderImages;
import io.imageshare.ui.jobs.SendJob;

/** Files of the workspace, and folders for the images in them. */
final class ResourceContent implements Content {

	@Override
	public Transfer transfer() {
		return ResourceTransfer.getInstance();
	}

	@Override
	public Optional<SendJob> images(Object data) {
		return job(Stream.of((Object[]) data).filter(IResource.class::isInstance).map(IResource.class::cast));
	}

	static Optional<SendJob> job(Stream<IResource> resources) {
		List<IFile> files = resources.flatMap(ResourceContent::files).distinct().toList();
		return files.isEmpty() ? Optional.empty() : Optional.of(SendJob.ofWorkspaceFiles(files));
	}

	/** A file that was chosen by hand goes whatever it is called. */
	private static Stream<IFile> files(IResource resource) {
		return resource instanceof IFile file ? Stream.of(file) : resource instanceof IContainer folder ? FolderImages.of(folder).stream() : Stream.empty();
	}
}
