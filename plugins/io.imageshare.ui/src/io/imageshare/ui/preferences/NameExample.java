package io.imageshare.ui.preferences;

import java.time.ZonedDateTime;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.naming.FileNames;
import io.imageshare.core.naming.GitBranch;
import io.imageshare.core.naming.NameFacts;
import io.imageshare.core.naming.Template;
import io.imageshare.core.workspace.FolderPath;
import io.imageshare.core.workspace.TargetFolder;

/** What would become of a screenshot of a phone that arrived at this moment. */
final class NameExample {

	private static final String FILE = "Screenshot_20260314.png";
	private static final String PHONE = "Pixel 8";

	private final String project;
	private final String branch;

	/** @param project whose name and branch are taken; else those of the first open one */
	NameExample(Optional<IProject> project) {
		Optional<IProject> known = project.or(NameExample::first);
		this.project = known.map(IProject::getName).orElse("site");
		// Read once: the branch does not change while somebody types.
		branch = known.map(IProject::getLocation).map(IPath::toPath).flatMap(GitBranch::of).orElse(known.isPresent() ? "" : "main");
	}

	private static Optional<IProject> first() {
		try {
			return Optional.of(TargetFolder.projectOrFirst(ResourcesPlugin.getWorkspace().getRoot(), ""));
		} catch (ProblemException e) {
			return Optional.empty();
		}
	}

	/** The full path, or nothing while one of the two is no template. */
	String of(String folder, String name) {
		Optional<Template> template = Saving.template(name);
		if (template.isEmpty() || Saving.template(folder).isEmpty()) {
			return "";
		}
		NameFacts facts = new NameFacts(FileNames.stem(FILE), ZonedDateTime.now(), PHONE, project, branch, 1080, 2400, "screenshot");
		IPath path = FolderPath.of(folder.replaceFirst("^[/\\\\]+", ""), Saving.DEFAULT_FOLDER, Path.ROOT.append(project), facts);
		return path.append(FileNames.safe(template.get().expand(facts, 1) + ".png", ImageFormat.PNG)).toString();
	}
}
