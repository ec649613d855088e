package io.imageshare.ui.saving;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IPath;

/**
 * Which images are on their way into the workspace, so that none is written twice: the latest request for an image is the one that counts. From any thread.
 */
final class UnderWay {

	private record Pending(Request request, IPath folder) {
	}

	private final Map<String, Pending> latest = new HashMap<>();
	private final Set<String> written = new HashSet<>();

	/** The request as it is after what was requested before: what the user has chosen for an image that is still on its way is not forgotten. */
	synchronized Request joined(Request request) {
		Pending before = latest.get(request.image());
		return before == null ? request : request.after(before.request);
	}

	/**
	 * @param request one that was {@link #joined}
	 * @param folder where the image is to go
	 * @return whether it is to be met: not while the image is being written, which is then what becomes of it, and not when the same is on its way
	 */
	synchronized boolean begin(Request request, IPath folder) {
		Pending now = new Pending(request, folder);
		return !written.contains(request.image()) && !now.equals(latest.put(request.image(), now));
	}

	/** Whether the request still counts: no other one has come, and nobody has taken the image back. */
	synchronized boolean counts(Request request, IPath folder) {
		return new Pending(request, folder).equals(latest.get(request.image()));
	}

	/** Does something, which must be quick, unless the request counts no more; the image is not written meanwhile. */
	synchronized void whileCounts(Request request, IPath folder, Runnable action) {
		if (counts(request, folder)) {
			action.run();
		}
	}

	/** A request cannot be met. @return whether it still counted */
	synchronized boolean drop(Request request, IPath folder) {
		return latest.remove(request.image(), new Pending(request, folder));
	}

	/** @return whether the request still counts, and the image is to be written now */
	synchronized boolean claim(Request request, IPath folder) {
		return drop(request, folder) && written.add(request.image());
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
