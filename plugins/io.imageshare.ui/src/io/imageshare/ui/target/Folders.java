package io.imageshare.ui.target;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

import io.imageshare.ui.preferences.ImageSharePreferences;

/** The folders that are offered as places for images. */
public final class Folders {

	private static final int MOST = 50;

	private Folders() {
	}

	/** The open projects that people made, by name. */
	public static List<IProject> projects() {
		return Stream.of(root().getProjects()).filter(IProject::isAccessible).filter(project -> !project.getName().startsWith("."))
				.sorted((one, other) -> one.getName().compareToIgnoreCase(other.getName())).toList();
	}

	/** The own folder of an open project. */
	public static IPath of(IProject project) {
		return Destination.ownFolder(project);
	}

	/** The folders chosen last whose project is open, the latest first. */
	public static List<String> recent() {
		return ImageSharePreferences.recentFolders().stream().filter(path -> root().getProject(IPath.fromOSString(path).segment(0)).isAccessible()).toList();
	}

	/** What a phone may choose from: where images go anyway, the recent folders and those of the projects. */
	public static List<String> forPhones(Optional<IPath> target) {
		return Stream.of(target.stream().map(IPath::toString), recent().stream(), projects().stream().map(project -> of(project).toString()))
				.flatMap(all -> all).filter(path -> !path.contains("{")).distinct().limit(MOST).toList();
	}

	private static IWorkspaceRoot root() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}
}
