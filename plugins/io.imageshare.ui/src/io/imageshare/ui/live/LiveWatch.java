package io.imageshare.ui.live;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageFileNames;
import io.imageshare.ui.Messages;

/**
 * Notices what other programs change, and builds before they end, while a phone is there to show it. It looks at times and sizes, since that works alike on every
 * system and network drive: the watch service of Java waits for seconds on macOS, keeps folders from being renamed on Windows, and on Linux shares a small number of
 * watches with everybody. A look takes at most a twentieth of one processor, and sees no more than {@value #MOST} files of a folder.
 */
final class LiveWatch extends Job {

	private static final int MOST = 2000;
	/** In milliseconds. */
	private static final int PAUSE = 150;
	private static final int PAUSE_WITHOUT_PHONES = 1000;
	private static final int COST = 20;

	private record Stamp(long size, FileTime time) {
	}

	private final ImageShare share;
	private final LiveFiles files;
	private final LiveJob job;
	private Map<IPath, Stamp> stamps = new HashMap<>();

	LiveWatch(ImageShare share, LiveFiles files, LiveJob job) {
		super(Messages.LiveJob_name);
		this.share = share;
		this.files = files;
		this.job = job;
		setSystem(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (files.entries().isEmpty()) {
			stamps = new HashMap<>();
			return Status.OK_STATUS;
		}
		if (share.phones().isEmpty()) {
			schedule(PAUSE_WITHOUT_PHONES);
			return Status.OK_STATUS;
		}
		long begin = System.nanoTime();
		Map<IPath, Stamp> now = new HashMap<>();
		files.entries().forEach(entry -> look(entry.path(), now));
		now.forEach((path, stamp) -> {
			if (stamps.containsKey(path) ? !stamps.get(path).equals(stamp) : isNews(path)) {
				changed(path);
			}
		});
		stamps = now;
		schedule(Math.max(PAUSE, COST * (System.nanoTime() - begin) / 1_000_000));
		return Status.OK_STATUS;
	}

	/** A file seen for the first time: one that was named, whatever became of it before this look; of a folder only what has come since the look before. */
	private boolean isNews(IPath path) {
		return files.find(path).filter(entry -> entry.path().equals(path) || stamps.containsKey(entry.path())).isPresent();
	}

	/** The workspace learns of it as well, so that editors do. */
	private void changed(IPath path) {
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
		if (!file.isSynchronized(IResource.DEPTH_ZERO)) {
			job.changed(path);
			Job refresh = Job.createSystem(Messages.LiveJob_name, monitor -> {
				try {
					file.refreshLocal(IResource.DEPTH_ZERO, monitor);
				} catch (CoreException e) {
					return Status.warning(e.getMessage(), e);
				}
				return Status.OK_STATUS;
			});
			refresh.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().refreshRule(file));
			refresh.schedule();
		}
	}

	private static void look(IPath path, Map<IPath, Stamp> into) {
		IResource resource = ResourcesPlugin.getWorkspace().getRoot().findMember(path);
		if (resource == null || resource.getLocation() == null) {
			return;
		}
		Path root = resource.getLocation().toPath();
		FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
			private int seen;

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (file.equals(root) || ImageFileNames.isImage(file.getFileName().toString())) {
					into.put(path.append(root.relativize(file).toString().replace('\\', '/')), new Stamp(attributes.size(), attributes.lastModifiedTime()));
				}
				return ++seen < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) {
				return FileVisitResult.CONTINUE;
			}
		};
		try {
			Files.walkFileTree(root, visitor);
			if (resource.getType() != IResource.FILE) {
				into.put(path, new Stamp(0, FileTime.fromMillis(0)));
			}
		} catch (IOException e) {
			// It is being written or went; the next look tells.
		}
	}
}
