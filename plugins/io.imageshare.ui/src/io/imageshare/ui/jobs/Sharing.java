package io.imageshare.ui.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.ServerState.Failed;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImagesRestored;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.preferences.PreferredSettings;

/**
 * Joins the core with the workspace and the preferences, from the first look at the view until the workbench ends: the server runs as the preferences wish,
 * and what phones send is saved where they say.
 */
public final class Sharing {

	private static final List<Runnable> targetListeners = new CopyOnWriteArrayList<>();

	private static Sharing instance;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final SaveJob saveJob = new SaveJob(share);
	private final Consumer<ShareEvent> shareListener = this::shareChanged;
	private final IPropertyChangeListener preferenceListener = this::preferenceChanged;
	private final IResourceChangeListener projectListener = this::projectsChanged;
	private Target target;

	private Sharing() {
	}

	/** Begins, unless it has begun before. On the UI thread. */
	public static void begin() {
		if (instance == null) {
			instance = new Sharing();
			instance.join();
		}
	}

	private void join() {
		share.addListener(shareListener);
		ImageSharePlugin.instance().getPreferenceStore().addPropertyChangeListener(preferenceListener);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(projectListener, IResourceChangeEvent.POST_CHANGE);
		ImageSharePlugin.instance().atEnd(this::leave);
		retarget();
		if (ImageSharePreferences.isServerEnabled()) {
			startServer();
		}
	}

	private void leave() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(projectListener);
		ImageSharePlugin.instance().getPreferenceStore().removePropertyChangeListener(preferenceListener);
		share.removeListener(shareListener);
		saveJob.cancel();
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
			saveJob.save(received.image());
		} else if (event instanceof ImagesRestored restored) {
			restored.images().stream().filter(SharedImage::isWaiting).forEach(saveJob::save);
		}
	}

	private void preferenceChanged(PropertyChangeEvent event) {
		if (event.getProperty().equals(ImageSharePreferences.TARGET_FOLDER)) {
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

	/** Only projects coming, going, opening and closing matter; the changes below them come by the thousand. */
	private void projectsChanged(IResourceChangeEvent event) {
		IResourceDelta delta = event.getDelta();
		for (IResourceDelta project : delta.getAffectedChildren()) {
			if (project.getKind() != IResourceDelta.CHANGED || (project.getFlags() & IResourceDelta.OPEN) != 0) {
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
		if (now.folder().isPresent()) {
			share.images().stream().filter(SharedImage::isWaiting).forEach(saveJob::save);
		}
	}

	/** Is told when {@link Target#now} has become another one, on the thread on which it did: must only post. */
	public static void addTargetListener(Runnable listener) {
		targetListeners.add(listener);
	}

	public static void removeTargetListener(Runnable listener) {
		targetListeners.remove(listener);
	}
}
