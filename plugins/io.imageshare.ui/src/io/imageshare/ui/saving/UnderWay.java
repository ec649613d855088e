package io.imageshare.ui.saving;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which images are on their way into the workspace, so that none is written twice: the latest request for an image is the one that counts. */
final class UnderWay {

	private final Map<String, Request> latest = new HashMap<>();
	private final Set<String> written = new HashSet<>();

	/** @return false while the image is being written: that is then what becomes of it */
	synchronized boolean begin(Request request) {
		if (written.contains(request.image())) {
			return false;
		}
		latest.put(request.image(), request);
		return true;
	}

	/** Whether the request still counts: no later one has come, and nobody has taken the image back. */
	synchronized boolean counts(Request request) {
		return request.equals(latest.get(request.image()));
	}

	/** @return whether the request still counts, and the image is to be written now */
	synchronized boolean claim(Request request) {
		return latest.remove(request.image(), request) && written.add(request.image());
	}

	/** An image is not to be written any more. @return false while it is being written */
	synchronized boolean withdraw(String image) {
		latest.remove(image);
		return !written.contains(image);
	}

	/** The image is in the workspace, or was not to be written. */
	synchronized void end(String image) {
		written.remove(image);
	}
}
