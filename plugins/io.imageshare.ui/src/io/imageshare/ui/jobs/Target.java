package io.imageshare.ui.jobs;

import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.workspace.TargetFolder;
import io.imageshare.ui.preferences.ImageSharePreferences;

/**
 * Where received images land.
 *
 * @param folder full path of the folder, which need not exist yet; empty while nowhere
 * @param chosen whether the user chose it; its project is then closed or gone when there is no folder
 */
public record Target(Optional<IPath> folder, boolean chosen) {

	/** Where the next image will land. */
	public static Target now() {
		String chosen = ImageSharePreferences.targetFolder();
		return new Target(resolve(chosen), !chosen.isEmpty());
	}

	private static Optional<IPath> resolve(String chosen) {
		try {
			return Optional.of(TargetFolder.resolve(ResourcesPlugin.getWorkspace().getRoot(), chosen));
		} catch (ProblemException e) {
			return Optional.empty();
		}
	}
}
