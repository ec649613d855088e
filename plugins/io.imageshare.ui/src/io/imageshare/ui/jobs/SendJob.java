package io.imageshare.ui.jobs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
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

/** Sends image files to phones. Files that cannot be sent are named in one message; the others go. */
public final class SendJob extends Job {

	/** What is sent: a file on disk, and where it is in the workspace, if it is. */
	private record Source(Path file, Optional<String> workspacePath) {
	}

	private final ImageShare share;
	private final List<Source> sources;

	private SendJob(List<Source> sources) {
		super(Messages.SendJob_name);
		this.share = ImageSharePlugin.instance().share();
		this.sources = sources;
		setUser(false);
	}

	/** Sends files of the workspace to every phone. */
	public static SendJob ofWorkspaceFiles(Collection<IFile> files) {
		return new SendJob(files.stream().map(file -> new Source(location(file), Optional.of(file.getFullPath().toString()))).toList());
	}

	/** Sends files from anywhere to every phone. */
	public static SendJob ofFiles(Collection<Path> files) {
		return new SendJob(files.stream().map(file -> new Source(file, Optional.empty())).toList());
	}

	/** Sends images that came or went before to every phone, as they are in the inbox. */
	public static SendJob ofImages(Collection<SharedImage> images) {
		return new SendJob(images.stream().map(image -> new Source(image.file(), image.workspacePath())).toList());
	}

	/** A file on a remote file system has no location; its path then names what cannot be read. */
	private static Path location(IFile file) {
		return Optional.ofNullable(file.getLocation()).orElse(file.getFullPath()).toPath();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, sources.size());
		MultiStatus failures = new MultiStatus(ImageSharePlugin.ID, IStatus.ERROR, Messages.SendJob_failed);
		for (Source source : sources) {
			progress.split(1);
			try {
				share.send(source.file(), source.file().getFileName().toString(), source.workspacePath(), List.of());
			} catch (ProblemException e) {
				share.log().warning(e.getMessage());
				failures.add(Status.error(e.getMessage()));
			}
		}
		return failures.isOK() ? Status.OK_STATUS : failures.getChildren().length == 1 ? failures.getChildren()[0] : failures;
	}
}
