package io.imageshare.ui.saving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.core.log.ActivityLog;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.workspace.WorkspaceSaver;
import io.imageshare.ui.Messages;
import io.imageshare.ui.target.Destination;

/**
 * Finds out for each image that is to be saved where it goes, and hands it to the job of its project: a project that something else holds keeps no image of another
 * one waiting. An image that cannot be saved stays in the inbox; both ends are told why.
 */
public final class SaveJob extends Job {

	/** Writing an image takes about as long. */
	private static final long BEING_WRITTEN_MILLIS = 100;
	/** What ends without anybody's doing, and is waited for already. */
	private static final Set<Kind> BUSY = Set.of(Kind.FOLDER_BUSY, Kind.WORKSPACE_BUSY);

	private final ImageShare share;
	private final Waiting waiting = new Waiting();
	private final WorkspaceSaver saver = new WorkspaceSaver(ResourcesPlugin.getWorkspace());
	private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
	private final UnderWay underWay = new UnderWay();
	private final Map<IProject, ProjectJob> projects = new ConcurrentHashMap<>();
	private final List<SavingListener> listeners = new CopyOnWriteArrayList<>();
	private final TakingBack takingBack;

	public SaveJob(ImageShare share) {
		super(Messages.SaveJob_name);
		this.share = share;
		takingBack = new TakingBack(share, this);
		setSystem(true);
	}

	/**
	 * An image has come. From any thread; one that is in the workspace already is only said to be there.
	 *
	 * @param fresh whether that was just now
	 */
	public void save(SharedImage image, boolean fresh) {
		request(Request.of(image.id(), fresh));
	}

	public void addListener(SavingListener listener) {
		listeners.add(listener);
	}

	public void removeListener(SavingListener listener) {
		listeners.remove(listener);
	}

	/** The user takes images back: their files go as long as nobody has changed them, and so do they. Soon, in the order of such wishes. */
	public void takeBack(Map<String, IPath> images) {
		takingBack.wish(images, false);
	}

	/** The user brings images back that were taken back, with their files under these paths. */
	public void bringBack(Map<String, IPath> images) {
		takingBack.wish(images, true);
	}

	/** The user wants these saved now. */
	public void saveNow(List<String> images) {
		images.forEach(image -> request(Request.of(image, true)));
	}

	/** The user wants an image saved in a folder, under a name without an extension. */
	public void saveNow(String image, Optional<IPath> folder, Optional<String> name) {
		request(new Request(image, true, folder, name, false));
	}

	/** The phone takes an image back: its file goes, and so does it, or the phone is told why not. A job, since it touches the disk. */
	public void undo(SharedImage image) {
		IJobFunction undo = monitor -> {
			if (!underWay.withdraw(image.id())) {
				Job.getJobManager().currentJob().schedule(BEING_WRITTEN_MILLIS);
				return Status.OK_STATUS;
			}
			try {
				Undo.takeOut(share.image(image.id()).orElse(image), monitor);
				waiting.remove(List.of(image.id()));
				share.undone(image.id());
				listeners.forEach(listener -> listener.takenBack(image.id()));
			} catch (ProblemException e) {
				share.undoFailed(image.id(), e.problem());
			}
			return Status.OK_STATUS;
		};
		Job.createSystem(Messages.SaveJob_name, undo).schedule();
	}

	/** Tries again what waits, but for what waits for the user. */
	public void retry() {
		share.images().stream().filter(SharedImage::isWaiting).map(SharedImage::id).filter(waiting::isWorthTrying).forEach(image -> request(Request.of(image, false)));
	}

	/** These images are no longer in the inbox. */
	public void forget(Collection<String> images) {
		waiting.remove(images);
	}

	/** What waits, and why. */
	public Waiting waiting() {
		return waiting;
	}

	void request(Request request) {
		requests.add(request);
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		for (Request request = requests.poll(); request != null; request = requests.poll()) {
			if (monitor.isCanceled()) {
				// The workbench is closing; the image is in the inbox and is saved after the next start.
				return Status.CANCEL_STATUS;
			}
			Request next = underWay.joined(request);
			share.image(next.image()).ifPresentOrElse(image -> route(image, next), () -> waiting.remove(List.of(next.image())));
		}
		return Status.OK_STATUS;
	}

	private void route(SharedImage image, Request request) {
		// what is there now may be the file that it is to be written over once more
		if (!request.over() && isThere(image)) {
			waiting.remove(List.of(image.id()));
			share.saved(image.id(), image.workspacePath().get());
			if (request.fresh()) {
				arrived(List.of(new Arrived(image, IPath.fromOSString(image.workspacePath().get()), false)));
			}
			return;
		}
		try {
			Destination destination = Destination.of(image, request.folder().map(IPath::toString).or(() -> image.enclosure().folder()));
			if (destination.saving().asks() && request.name().isEmpty()) {
				refuse(image, Problem.of(Kind.NAME_WANTED, image.name()));
			} else if (underWay.begin(request, destination.folder())) {
				projects.computeIfAbsent(destination.project(), project -> new ProjectJob(this, project)).add(image, request, destination);
			}
		} catch (ProblemException e) {
			refuse(image, e.problem());
		}
	}

	private static boolean isThere(SharedImage image) {
		return image.workspacePath().filter(path -> ResourcesPlugin.getWorkspace().getRoot().exists(IPath.fromOSString(path))).isPresent();
	}

	/** Whether an image still is to be written: a request may have been on its way here while one before it was met. To be asked when no other one can be. */
	boolean isWanted(Request request) {
		return request.over() || share.image(request.image()).filter(image -> !isThere(image)).isPresent();
	}

	/** An image cannot be saved yet. Said once for each reason, however often it is tried. */
	void refuse(SharedImage image, Problem problem) {
		if (waiting.put(image.id(), problem)) {
			share.waiting(image.id(), problem);
		}
	}

	/** An image is in the workspace. */
	void saved(SharedImage image, IPath path) {
		waiting.remove(List.of(image.id()));
		share.saved(image.id(), path.toString());
	}

	/** Their files can be seen by everybody. */
	void arrived(List<Arrived> images) {
		listeners.forEach(listener -> listener.arrived(images));
	}

	/** Something was written: what kept an image from being saved, a full disk or a folder that was read-only, may be over. */
	void retryFailed(Collection<String> written) {
		waiting.reasons().forEach((image, problem) -> {
			if (!BUSY.contains(problem.kind()) && waiting.isWorthTrying(image) && !written.contains(image)) {
				request(Request.of(image, false));
			}
		});
	}

	UnderWay underWay() {
		return underWay;
	}

	ActivityLog log() {
		return share.log();
	}

	WorkspaceSaver saver() {
		return saver;
	}

	/** Saves nothing more; what has not been written is in the inbox, and is after the next start. */
	public void end() {
		cancel();
		projects.values().forEach(Job::cancel);
		takingBack.cancel();
	}
}
