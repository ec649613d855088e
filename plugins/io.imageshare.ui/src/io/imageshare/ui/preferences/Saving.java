package io.imageshare.ui.preferences;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.naming.Template;
import io.imageshare.core.workspace.Clash;
import io.imageshare.core.workspace.SavingRule;
import io.imageshare.ui.ImageSharePlugin;

/**
 * How pictures are saved: as the workspace says, or a project that has settings of its own. A project's settings are whole: what they do not say has its default,
 * and not what the workspace says, so that they mean the same on the computer of a colleague.
 */
public final class Saving {

	/** In a project: whether it has settings of its own. */
	public static final String OWN = "saving.own";
	/** A {@link Template} of the folder in a project. */
	public static final String FOLDER = "saving.folder";
	/** What {@link SavingRule#read} reads. */
	public static final String RULES = "saving.rules";
	/** A {@link Template} of the name, without the extension. */
	public static final String NAME = "saving.name";
	/** A {@link Clash} in small letters. */
	public static final String CLASH = "saving.clash";
	/** Whether each picture waits until it is given a name. */
	public static final String ASK = "saving.ask";

	/** The folder in a project, unless somebody says otherwise. */
	static final String DEFAULT_FOLDER = "images";

	private final IScopeContext scope;

	private Saving(IScopeContext scope) {
		this.scope = scope;
	}

	/** The settings of the workspace. */
	public static Saving ofWorkspace() {
		return new Saving(InstanceScope.INSTANCE);
	}

	/** The settings for a project that is open. */
	public static Saving of(IProject project) {
		IScopeContext own = new ProjectScope(project);
		return own.getNode(ImageSharePlugin.ID).getBoolean(OWN, false) ? new Saving(own) : ofWorkspace();
	}

	/** Whether they are a project's own. */
	public boolean isOwn() {
		return scope != InstanceScope.INSTANCE;
	}

	/** A template of the folder in the project. */
	public String folder() {
		String text = text(FOLDER);
		return template(text).isPresent() ? text : DEFAULT_FOLDER;
	}

	public List<SavingRule> rules() {
		return SavingRule.read(text(RULES));
	}

	/** How files are named; as the phone names them when the preference is no template. */
	public Template name() {
		return template(text(NAME)).orElse(Template.ORIGINAL);
	}

	public Clash clash() {
		return Words.read(text(CLASH), Clash.NUMBER);
	}

	public boolean asks() {
		return Boolean.parseBoolean(text(ASK));
	}

	static Optional<Template> template(String text) {
		try {
			return Optional.of(Template.parse(text));
		} catch (ProblemException e) {
			return Optional.empty();
		}
	}

	private String text(String key) {
		IEclipsePreferences standard = DefaultScope.INSTANCE.getNode(ImageSharePlugin.ID);
		return scope.getNode(ImageSharePlugin.ID).get(key, standard.get(key, "")).strip();
	}
}
