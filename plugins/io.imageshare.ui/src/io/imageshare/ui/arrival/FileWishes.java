package io.imageshare.ui.arrival;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.runtime.IPath;

import io.imageshare.ui.UiThread;
import io.imageshare.ui.saving.SaveJob;

/** Has files taken out of the workspace and brought back: all of one gesture together, so that views refresh once. UI thread only. */
final class FileWishes {

	private final SaveJob saving;
	private final UiThread tell = new UiThread(this::tell);
	private final Map<String, IPath> images = new LinkedHashMap<>();
	private boolean back;

	FileWishes(SaveJob saving) {
		this.saving = saving;
	}

	void add(Picture picture, boolean toBeThere) {
		if (back != toBeThere) {
			tell();
		}
		back = toBeThere;
		images.put(picture.image().id(), picture.file().getFullPath());
		tell.request();
	}

	private void tell() {
		if (images.isEmpty()) {
			return;
		}
		if (back) {
			saving.bringBack(images);
		} else {
			saving.takeBack(images);
		}
		images.clear();
	}
}
