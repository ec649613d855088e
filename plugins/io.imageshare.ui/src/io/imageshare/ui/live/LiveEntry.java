package io.imageshare.ui.live;

import org.eclipse.core.runtime.IPath;

/**
 * A file or folder of the workspace that is kept on phones.
 *
 * @param id what its versions have in common on phones; stays when it is renamed
 * @param path full path in the workspace, where it is now
 */
public record LiveEntry(String id, IPath path) {

	boolean covers(IPath file) {
		return path.isPrefixOf(file);
	}

	/** What the versions of a file that it covers have in common. */
	String liveOf(IPath file) {
		return path.equals(file) ? id : id + '/' + file.makeRelativeTo(path);
	}

	boolean isOrigin(String live) {
		return live.equals(id) || live.startsWith(id + '/');
	}
}
