package io.imageshare.ui.target;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;

import io.imageshare.core.image.PictureKind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.naming.FileNames;
import io.imageshare.core.naming.NameFacts;
import io.imageshare.core.workspace.FolderPath;
import io.imageshare.core.workspace.SavingRule;
import io.imageshare.core.workspace.TargetFolder;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.preferences.Saving;

/**
 * Where an image goes, and how. In this order: the folder that the phone wishes, where the selection is, the folder that the user chose, the own folder of the
 * project that the user chose, that of the first open project; but for a wish of the phone, the rules of the project then say which pictures go elsewhere.
 *
 * @param folder full path; need not exist
 * @param project an open one
 * @param saving how that project wants its pictures
 * @param facts what names are made of
 * @param followsSelection whether it is where the selection is
 */
public record Destination(IPath folder, IProject project, Saving saving, NameFacts facts, boolean followsSelection) {

	/** Of an image that nobody knows yet: its tokens stay. */
	private static final String UNKNOWN_PHONE = "{phone}";
	private static final String UNKNOWN_KIND = "{kind}";
	private static final String UNKNOWN_NAME = "{name}";

	/** Where images go of which no rule is. Reads a file of the project's repository when the folder is named after the branch. */
	static Destination usual() throws ProblemException {
		return usual(project -> facts(project, UNKNOWN_NAME, Instant.now(), UNKNOWN_PHONE, 0, 0, UNKNOWN_KIND));
	}

	/**
	 * Where an image goes. Touches the disk.
	 *
	 * @param wish full path of the folder that the phone wishes
	 * @throws ProblemException when there is no open project for it
	 */
	public static Destination of(SharedImage image, Optional<String> wish) throws ProblemException {
		String kind = PictureKind.of(image.file(), image.name(), image.info()).word();
		Function<IProject, NameFacts> facts = project -> facts(project, FileNames.stem(image.name()), image.time(), image.phone(), image.info().width(),
				image.info().height(), kind);
		if (wish.isPresent()) {
			return in(TargetFolder.resolve(root(), wish.get()), facts, false);
		}
		Destination usual = usual(facts);
		Optional<SavingRule> rule = SavingRule.first(usual.saving.rules(), kind, image.phone());
		return rule.isEmpty() ? usual : usual.instead(rule.get(), facts);
	}

	private Destination instead(SavingRule rule, Function<IProject, NameFacts> all) throws ProblemException {
		IPath path = FolderPath.of(rule.folder(), Saving.ofWorkspace().folder(), folder, facts);
		return rule.isAbsolute() ? in(TargetFolder.resolve(root(), path.toString()), all, false) : new Destination(path, project, saving, facts, followsSelection);
	}

	private static Destination usual(Function<IProject, NameFacts> facts) throws ProblemException {
		Optional<IContainer> selected = ImageSharePreferences.followsSelection() ? SelectedFolder.current() : Optional.empty();
		if (selected.isPresent()) {
			return selected.get() instanceof IProject project ? own(project, facts, true) : in(selected.get().getFullPath(), facts, true);
		}
		String chosen = ImageSharePreferences.targetFolder();
		if (!chosen.isEmpty()) {
			IProject project = TargetFolder.project(root(), chosen);
			if (root().findMember(IPath.fromOSString(chosen)) instanceof IContainer there) {
				// whatever its name is like: no template, and nothing to make safe
				return in(there.getFullPath(), facts, false);
			}
			return in(FolderPath.of(chosen, Saving.ofWorkspace().folder(), Path.ROOT, facts.apply(project)), facts, false);
		}
		return own(TargetFolder.projectOrFirst(root(), ImageSharePreferences.targetProject()), facts, false);
	}

	/** In the folder that a project has for them. */
	static Destination own(IProject project, Function<IProject, NameFacts> facts, boolean followsSelection) {
		Saving saving = Saving.of(project);
		NameFacts own = facts.apply(project);
		String below = saving.folder().replaceFirst("^[/\\\\]+", "");
		return new Destination(FolderPath.of(below, Saving.ofWorkspace().folder(), project.getFullPath(), own), project, saving, own, followsSelection);
	}

	/** The own folder of an open project, as far as it is known without an image. */
	static IPath ownFolder(IProject project) {
		return own(project, some -> facts(some, UNKNOWN_NAME, Instant.now(), UNKNOWN_PHONE, 0, 0, UNKNOWN_KIND), false).folder();
	}

	private static Destination in(IPath folder, Function<IProject, NameFacts> facts, boolean followsSelection) {
		IProject project = root().getProject(folder.segment(0));
		return new Destination(folder, project, Saving.of(project), facts.apply(project), followsSelection);
	}

	private static NameFacts facts(IProject project, String name, Instant time, String phone, int width, int height, String kind) {
		String branch = Branch.of(project, Saving.of(project));
		return new NameFacts(name, time.atZone(ZoneId.systemDefault()), phone, project.getName(), branch, width, height, kind);
	}

	private static IWorkspaceRoot root() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}
}
