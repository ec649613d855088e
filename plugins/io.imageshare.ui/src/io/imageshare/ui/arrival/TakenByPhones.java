package io.imageshare.ui.arrival;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.ImagesRemoved;
import io.imageshare.core.share.ShareEvent.UndoRequested;
import io.imageshare.ui.UiThread;

/** Finds out which pictures phones have taken back, with their files. A picture that only leaves the gallery is none of these. May be told on any thread. */
final class TakenByPhones {

	private final Consumer<String> gone;
	private final Map<String, String> asked = new HashMap<>();
	private final Queue<String> found = new ConcurrentLinkedQueue<>();
	private final UiThread tell = new UiThread(this::tell);

	/** @param gone gets the identity of each, on the UI thread */
	TakenByPhones(Consumer<String> gone) {
		this.gone = gone;
	}

	void accept(ShareEvent event) {
		if (event instanceof UndoRequested undo) {
			put(undo.image().id(), undo.image().workspacePath().orElse(""));
		} else if (event instanceof ImagesRemoved removed) {
			List<String> paths = removed.ids().stream().filter(this::isGone).toList();
			if (!paths.isEmpty()) {
				found.addAll(paths);
				tell.request();
			}
		}
	}

	private synchronized void put(String image, String path) {
		asked.put(image, path);
	}

	/** The phone may have been told that the file has to stay. */
	private synchronized boolean isGone(String image) {
		String path = asked.remove(image);
		return path != null && (path.isEmpty() || ResourcesPlugin.getWorkspace().getRoot().findMember(IPath.fromOSString(path)) == null);
	}

	private void tell() {
		for (String image = found.poll(); image != null; image = found.poll()) {
			gone.accept(image);
		}
	}
}
