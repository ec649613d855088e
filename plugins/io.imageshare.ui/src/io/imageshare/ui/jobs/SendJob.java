package io.imageshare.ui.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** Sends images to phones. Those that cannot be sent are named in one message; the others go. */
public final class SendJob extends Job {

	private final ImageShare share;
	private final List<Outgoing> images;
	private Set<String> devices = Set.of();

	/** Sends images to every phone, those that connect later in this session among them. */
	public SendJob(List<? extends Outgoing> images) {
		super(Messages.SendJob_name);
		this.share = ImageSharePlugin.instance().share();
		this.images = List.copyOf(images);
		setUser(false);
	}

	/** Sends to these phones only, now or when they are back; to be said before it is scheduled. */
	public SendJob to(Collection<String> only) {
		devices = Set.copyOf(only);
		return this;
	}

	/** Sends files of the workspace. */
	public static SendJob ofWorkspaceFiles(Collection<IFile> files) {
		return new SendJob(files.stream().map(file -> Outgoing.file(location(file), Optional.of(file.getFullPath().toString()))).toList());
	}

	/** Sends files from anywhere; of folders the images in them. */
	public static SendJob ofFiles(Collection<Path> files) {
		return new SendJob(files.stream().map(DiskFile::new).toList());
	}

	/**
	 * Sends images that came or went before: as they are in the workspace, else as they are in the inbox. The phone that took a photo has where that was anyway, but
	 * the others must not get to know by this what was removed from the file before it was saved.
	 */
	public static SendJob ofImages(Collection<SharedImage> images) {
		return new SendJob(images.stream().map(image -> Outgoing.file(saved(image).orElse(image.file()), image.workspacePath())).toList());
	}

	/** Does not touch the disk. */
	private static Optional<Path> saved(SharedImage image) {
		return image.workspacePath().map(IPath::fromOSString).map(ResourcesPlugin.getWorkspace().getRoot()::findMember).map(IResource::getLocation).map(IPath::toPath);
	}

	/** A file on a remote file system has no location; its path then names what cannot be read. */
	private static Path location(IFile file) {
		return Optional.ofNullable(file.getLocation()).orElse(file.getFullPath()).toPath();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, images.size());
		MultiStatus failures = new MultiStatus(ImageSharePlugin.ID, IStatus.ERROR, Messages.SendJob_failed);
		for (Outgoing image : images) {
			send(image, progress.split(1), failures);
		}
		return failures.isOK() ? Status.OK_STATUS : failures.getChildren().length == 1 ? failures.getChildren()[0] : failures;
	}

	private void send(Outgoing whole, SubMonitor progress, MultiStatus failures) {
		try {
			List<? extends Outgoing> parts = whole.parts();
			progress.setWorkRemaining(parts.size());
			for (Outgoing part : parts) {
				progress.split(1);
				sendPart(part, failures);
			}
		} catch (IOException e) {
			fail(e, failures);
		}
	}

	private void sendPart(Outgoing image, MultiStatus failures) {
		try {
			image.send(share, devices);
		} catch (ProblemException | IOException e) {
			fail(e, failures);
		}
	}

	private void fail(Exception reason, MultiStatus failures) {
		share.log().warning(reason.getMessage());
		failures.add(Status.error(reason.getMessage()));
	}
}
