package io.imageshare.ui.jobs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.ServerState.Failed;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImagesRemoved;
import io.imageshare.core.share.ShareEvent.ImagesRestored;
import io.imageshare.core.share.ShareEvent.UndoRequested;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.preferences.PreferredSettings;
import io.imageshare.ui.saving.MovedFiles;
import io.imageshare.ui.saving.SaveJob;
import io.imageshare.ui.target.Folders;
import io.imageshare.ui.target.SelectedFolder;
import io.imageshare.ui.target.Target;

/**
 * Joins the core with the workspace and the preferences, from the first look at the view until the workbench ends: the server runs as the preferences wish,
 * and what phones send is saved where they say.
 */
public final class Sharing {

	/** Where a project keeps what it says of pictures. */
	private static final IPath SETTINGS = IPath.fromOSString(".settings/" + ImageSharePlugin.ID + ".prefs");

	private static final List<Runnable> targetListeners = new CopyOnWriteArrayList<>();

	private static Sharing instance;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final SaveJob saveJob = new SaveJob(share);
	private final MovedFiles movedFiles = new MovedFiles(share);
	private final Consumer<ShareEvent> shareListener = this::shareChanged;
	private final IPropertyChangeListener preferenceListener = this::preferenceChanged;
	private final IResourceChangeListener projectListener = this::projectsChanged;
	/** The folder may be named after the day. */
	private final Job clock = Job.createSystem(Messages.SaveJob_name, (ICoreRunnable) monitor -> tick());
	private SelectedFolder selected;
	private Target target;

	private Sharing() {
	}

	/**
	 * Begins, unless it has begun before. On the UI thread.
	 *
	 * @param made runs once {@link #saveJob} is there and before anything can arrive, so that who listens in it misses nothing
	 */
	public static void begin(Runnable made) {
		if (instance == null) {
			instance = new Sharing();
			made.run();
			instance.join();
		}
	}

	private void join() {
		share.addListener(shareListener);
		ImageSharePlugin.instance().getPreferenceStore().addPropertyChangeListener(preferenceListener);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(projectListener, IResourceChangeEvent.POST_CHANGE);
		movedFiles.begin();
		selected = new SelectedFolder(this::selectionChanged);
		ImageSharePlugin.instance().atEnd(this::leave);
		retarget();
		clock.schedule(untilNextHour());
		if (ImageSharePreferences.isServerEnabled()) {
			startServer();
		}
	}

	private void leave() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(projectListener);
		ImageSharePlugin.instance().getPreferenceStore().removePropertyChangeListener(preferenceListener);
		share.removeListener(shareListener);
		selected.end();
		clock.cancel();
		movedFiles.end();
		saveJob.end();
		instance = null;
	}

	/** Starts the server, now and whenever the workbench starts. */
	public static void startServer() {
		ImageSharePreferences.setServerEnabled(true);
		ImageShare share = ImageSharePlugin.instance().share();
		try {
			share.start(PreferredSettings.read());
		} catch (ProblemException e) {
			share.refuse(e.problem());
		}
	}

	/** Stops the server, until it is started again by hand. */
	public static void stopServer() {
		ImageSharePreferences.setServerEnabled(false);
		ImageSharePlugin.instance().share().stop();
	}

	private void shareChanged(ShareEvent event) {
		if (event instanceof ImageReceived received) {
			saveJob.save(received.image(), !received.asked());
		} else if (event instanceof UndoRequested undo) {
			saveJob.undo(undo.image());
		} else if (event instanceof ImagesRemoved removed) {
			saveJob.forget(removed.ids());
		} else if (event instanceof ImagesRestored) {
			saveJob.retry();
		}
	}

	private void tick() {
		retarget();
		clock.schedule(untilNextHour());
	}

	private static long untilNextHour() {
		LocalDateTime now = LocalDateTime.now();
		return Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plusHours(1)).toMillis() + 1;
	}

	private void selectionChanged() {
		if (ImageSharePreferences.followsSelection()) {
			retarget();
		}
	}

	private void preferenceChanged(PropertyChangeEvent event) {
		if (ImageSharePreferences.isTarget(event.getProperty())) {
			retarget();
		} else if (ImageSharePreferences.isServer(event.getProperty()) && ImageSharePreferences.isServerEnabled()) {
			if (ImageSharePreferences.needsRestart(event.getProperty()) || share.serverState() instanceof Failed) {
				startServer();
			} else {
				adjust();
			}
		}
	}

	private void adjust() {
		try {
			share.adjust(PreferredSettings.read());
		} catch (ProblemException e) {
			share.refuse(e.problem());
		}
	}

	/** Only projects coming, going, opening and closing matter, and what they say of pictures; the other changes below them come by the thousand. */
	private void projectsChanged(IResourceChangeEvent event) {
		if (ImageSharePreferences.followsSelection()) {
			// The selected folder may be gone.
			retarget();
			return;
		}
		IResourceDelta delta = event.getDelta();
		for (IResourceDelta project : delta.getAffectedChildren()) {
			if (project.getKind() != IResourceDelta.CHANGED || (project.getFlags() & IResourceDelta.OPEN) != 0 || project.findMember(SETTINGS) != null) {
				retarget();
				return;
			}
		}
	}

	/** Looks again where images land: says so when it is elsewhere than before, and saves those that were waiting for it. */
	private void retarget() {
		boolean changed;
		Target now;
		synchronized (this) {
			now = Target.now();
			changed = !now.equals(target);
			target = now;
		}
		if (changed) {
			share.target(now.folder().map(IPath::toString));
			targetListeners.forEach(Runnable::run);
		}
		share.folders(Folders.forPhones(now.folder()));
		if (now.folder().isPresent()) {
			saveJob.retry();
		}
	}

	/** What saves images, once it has begun. */
	public static SaveJob saveJob() {
		return instance.saveJob;
	}

	/** Is told when {@link Target#now} has become another one, on the thread on which it did: must only post. */
	public static void addTargetListener(Runnable listener) {
		targetListeners.add(listener);
	}

	public static void removeTargetListener(Runnable listener) {
		targetListeners.remove(listener);
	}
}
