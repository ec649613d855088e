package io.imageshare.ui.live;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;

import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;

/** Keeps what {@link LiveFiles} names on phones, from the first look at the view until the workbench ends. */
public final class Live {

	private static boolean begun;

	private Live() {
	}

	/** Begins, unless it has begun before. On the UI thread. */
	public static void begin() {
		if (begun) {
			return;
		}
		begun = true;
		ImageShare share = ImageSharePlugin.instance().share();
		LiveFiles files = LiveFiles.get();
		LiveJob job = new LiveJob(share, files);
		LiveWatch watch = new LiveWatch(share, files, job);
		LiveListener listener = new LiveListener(files, job);
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		workspace.addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
		files.addListener(paths -> {
			paths.stream().filter(files::isChosen).filter(path -> workspace.getRoot().findMember(path) instanceof IFile).forEach(job::changed);
			watch.schedule();
		});
		files.entries().stream().map(LiveEntry::path).filter(path -> workspace.getRoot().findMember(path) instanceof IFile).forEach(job::changed);
		watch.schedule();
		ImageSharePlugin.instance().atEnd(() -> {
			workspace.removeResourceChangeListener(listener);
			watch.cancel();
			job.cancel();
			begun = false;
		});
	}
}
