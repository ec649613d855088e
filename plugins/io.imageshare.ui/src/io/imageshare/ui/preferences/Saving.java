package io.imageshare.ui.preferences;

import java.math.BigInteger;
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

	/** A {@link RemoveMetadata} in small letters. */
	public static final String METADATA = "saving.metadata";
	/** Whether pictures are turned upright, which encodes them anew. */
	public static final String UPRIGHT = "saving.upright";
	/** The longest side that a picture may have, in pixels; 0 for any. */
	public static final String LONGEST_SIDE = "saving.longestSide";
	/** Whether PNG files are packed better. */
	public static final String SHRINK_PNG = "saving.shrinkPng";
	/** From which size on a file is worth a warning, in megabytes; 0 for never. */
	public static final String WARN_MEGABYTES = "saving.warnMegabytes";

	/** What the two numbers may be at most. */
	static final int MOST_PIXELS = 100_000;
	static final int MOST_MEGABYTES = 4096;

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

	/** When location and camera data are removed. */
	public RemoveMetadata metadata() {
		return Words.read(text(METADATA), RemoveMetadata.SHARED);
	}

	public boolean turnsUpright() {
		return Boolean.parseBoolean(text(UPRIGHT));
	}

	/** In pixels; 0 for any. */
	public int longestSide() {
		return number(LONGEST_SIDE, MOST_PIXELS);
	}

	public boolean shrinksPng() {
		return Boolean.parseBoolean(text(SHRINK_PNG));
	}

	/** In megabytes; 0 for never. */
	public int warnMegabytes() {
		return number(WARN_MEGABYTES, MOST_MEGABYTES);
	}

	/** The nearest one in range; 0 for what is no number. */
	private int number(String key, int most) {
		try {
			return new BigInteger(text(key)).max(BigInteger.ZERO).min(BigInteger.valueOf(most)).intValueExact();
		} catch (NumberFormatException e) {
			return 0;
		}
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
