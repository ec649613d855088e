package io.imageshare.core.share;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.imageshare.core.access.AllowedDevices;
import io.imageshare.core.access.SecretFile;
import io.imageshare.core.inbox.Inbox;
import io.imageshare.core.log.ActivityLog;
import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.AccessRequest;
import io.imageshare.core.model.AllowedDevice;
import io.imageshare.core.model.Glance;
import io.imageshare.core.model.HostAddress;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedText;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.Mirror.View;

/**
 * Image Share without a user interface: the server, the phones connected to it, and the images that come and go. One instance per workspace.
 * <p>
 * All methods may be called from any thread. Those that return a future do their work on a thread of this object; {@link #send} and {@link #sendLive} read and copy a
 * file and may have to make its rendition, {@link #remove}, {@link #restore} and {@link #undone} rename folders, and all of them belong into a job; the others return at once.
 */
public final class ImageShare implements AutoCloseable {

	private final Hub hub;
	private final ServerControl control;

	/**
	 * Opens the inbox; does not start the server.
	 *
	 * @param state a folder of this object's own: the inbox, and, readable by its owner only, the secret and the devices that were allowed
	 * @param page the page that phones load
	 * @param renderer makes what phones are shown in place of images that browsers do not show
	 * @param computer what this computer is called on phones; asked on a thread of this object when the server first starts, since finding out may take seconds
	 * @throws IOException when the folder cannot be used
	 */
	public ImageShare(Path state, PageFiles page, Renderer renderer, Supplier<String> computer) throws IOException {
		this(state, page, renderer, computer, Clock.systemDefaultZone(), Network.OF_SYSTEM);
	}

	/**
	 * The same with a clock and a network of the caller's.
	 *
	 * @param clock what time it is, and in which zone the names of images say so
	 */
	public ImageShare(Path state, PageFiles page, Renderer renderer, Supplier<String> computer, Clock clock, Network network) throws IOException {
		Inbox inbox = new Inbox(state, clock);
		ActivityLog log = new ActivityLog(clock);
		Events events = new Events(failure -> log.error(Text.FAULT.with(failure)));
		hub = new Hub(computer, renderer, inbox, new AllowedDevices(state.resolve("devices.json"), clock), log, events, ControlThread.make(), clock);
		control = new ServerControl(hub, new PageHandler(page, hub), new SecretFile(state.resolve("secret")), network);
	}

	/** Is told of what happens, on the thread on which it happens: must only post. */
	public void addListener(Consumer<? super ShareEvent> listener) {
		hub.events.add(listener);
	}

	public void removeListener(Consumer<? super ShareEvent> listener) {
		hub.events.remove(listener);
	}

	public ActivityLog log() {
		return hub.log;
	}

	public ServerState serverState() {
		return control.state();
	}

	/**
	 * Starts the server, after stopping one that runs.
	 *
	 * @return ends with the state reached; never exceptionally
	 */
	public CompletableFuture<ServerState> start(ShareSettings settings) {
		return control.start(settings);
	}

	/** Does not start, for a reason that lies in the settings; stops what runs. */
	public CompletableFuture<ServerState> refuse(Problem problem) {
		return control.refuse(problem);
	}

	/**
	 * Replaces the secret of the link: every phone that came in with it is disconnected and must scan the new code.
	 *
	 * @return ends with the state reached, whose link is the new one while the server runs
	 */
	public CompletableFuture<ServerState> renewSecret() {
		return control.renewSecret();
	}

	/** Stops the server within a second. Transfers under way go on after the next start. */
	public CompletableFuture<ServerState> stop() {
		return control.stop();
	}

	/** Takes over settings that do not need a restart: everything but the port and where the server listens. */
	public CompletableFuture<ServerState> adjust(ShareSettings settings) {
		return control.adjust(settings);
	}

	/** The addresses of this computer, the likeliest first, as of the last start or, while the server runs, of the last second. */
	public List<HostAddress> addresses() {
		return control.addresses();
	}

	/** The phones that are connected, the longest first. */
	public List<Phone> phones() {
		return hub.sessions.phones();
	}

	/** The devices that wait to be let in, the longest first. */
	public List<AccessRequest> accessRequests() {
		return hub.door.requests.list();
	}

	/** Lets a device in, or not; does nothing when it no longer asks. */
	public void answer(String request, AccessAnswer answer) {
		hub.timer.execute(() -> hub.door.requests.answer(request, answer));
	}

	/** The devices that may come in without the link until they are revoked, in the order in which they were allowed. */
	public List<AllowedDevice> allowedDevices() {
		return hub.door.devices();
	}

	/** A device has to ask again from now on; when it is connected because it was allowed, it is disconnected. Does nothing when it is not known. */
	public void revoke(String device) {
		hub.timer.execute(() -> hub.door.revoke(device));
	}

	/** Every image that came or went and is still in the inbox, oldest first. */
	public List<SharedImage> images() {
		return hub.inbox.images();
	}

	public Optional<SharedImage> image(String id) {
		return hub.inbox.find(id);
	}

	/** Says where the next image will land in the workspace; empty while nowhere. Phones show it. */
	public void target(Optional<String> workspaceFolder) {
		hub.destinations.target(workspaceFolder);
	}

	/**
	 * Says which folders of the workspace a phone may choose for its images instead, as full paths in the order in which it shows them: no more than 50, the target always
	 * among them. What a phone chose for an image is in its {@linkplain SharedImage#enclosure() enclosure}.
	 */
	public void folders(List<String> workspaceFolders) {
		hub.destinations.folders(workspaceFolders);
	}

	/** An image is in the workspace now: its senders get their tick. */
	public void saved(String id, String workspacePath) {
		hub.saves.saved(id, workspacePath);
	}

	/** The file of an image has another path in the workspace now. Nobody is told but the listeners. Writes a small file, so it belongs into a job. */
	public void moved(String id, String workspacePath) {
		hub.saves.moved(id, workspacePath);
	}

	/** An image cannot be saved in the workspace yet; it stays in the inbox, and {@link #saved} may follow. */
	public void waiting(String id, Problem problem) {
		hub.saves.waiting(id, problem);
	}

	/**
	 * Sends an image file to phones; those that connect later get it too when it is for all. Copies the file first, so that what phones get does not
	 * change under them.
	 *
	 * @param file any readable file
	 * @param name what it is called on the phone
	 * @param workspacePath where it is in the workspace
	 * @param devices whom it is for; empty for every phone
	 * @throws ProblemException when the file cannot be read or is not an image
	 */
	public SharedImage send(Path file, String name, Optional<String> workspacePath, Collection<String> devices) throws ProblemException {
		return hub.outbox.send(file, name, workspacePath, Set.copyOf(devices));
	}

	/**
	 * Sends an image file that phones are to see whenever it changes: the newest version takes the place of the one before, here as on the phones. The one before may
	 * be fetched until the next comes, and leaves {@link #images} now. Sends nothing when the content is that of the version that phones have.
	 *
	 * @param live what its versions have in common, such as its path; kept when the IDE is closed
	 * @return the newest version
	 * @throws ProblemException as {@link #send}
	 */
	public SharedImage sendLive(String live, Path file, String name, Optional<String> workspacePath, Collection<String> devices) throws ProblemException {
		return hub.lives.send(live, file, name, workspacePath, Set.copyOf(devices));
	}

	/** No newer version of it follows; the last one stays as an image that was sent. Does nothing when there is none. Writes a small file. */
	public void endLive(String live) {
		hub.lives.end(live);
	}

	/**
	 * Shows phones what is seen of a picture here, now and until {@link #endMirror}: to be called with each move, at any rate, by the UI thread too; phones get the latest
	 * as often as they can take it. They may fetch the picture from now on, whether it was sent or not. Of one that browsers do not show they are told once its rendition is
	 * made.
	 */
	public void mirror(SharedImage image, Glance glance) {
		hub.mirror.show(Optional.of(new View(image, glance)));
	}

	/** Phones go back to what they showed before. */
	public void endMirror() {
		hub.mirror.show(Optional.empty());
	}

	/**
	 * Sends a text to phones; those that connect later get it too when it is for all, as long as it is among the latest.
	 *
	 * @param text 1 to {@value SharedText#LONGEST} characters
	 * @param devices whom it is for; empty for every phone
	 * @throws IllegalArgumentException when it is empty or longer
	 */
	public void sendText(String text, Collection<String> devices) {
		hub.texts.send(text, Set.copyOf(devices));
	}

	/** The last 100 texts that came and went, oldest first. */
	public List<SharedText> texts() {
		return hub.texts.list();
	}

	/**
	 * Keeps an image file that was made here of another one, so that it is among the images. Copies the file, so it belongs into a job.
	 *
	 * @throws ProblemException when the file cannot be read or is not an image
	 */
	public SharedImage make(Path file, String name) throws ProblemException {
		return hub.outbox.make(file, name);
	}

	/**
	 * Takes images out of the inbox; files in the workspace stay. Phones can no longer fetch them. They come back by {@link #restore} until this object is made
	 * anew, unless {@value Inbox#RESTORABLE} others were removed after them. Renames folders, so it belongs into a job.
	 *
	 * @return what was removed; what could not be is named in the log and stays
	 */
	public List<SharedImage> remove(Collection<String> ids) {
		return hub.removals.remove(ids);
	}

	/**
	 * Brings removed images back to their places; phones that connect from now on are told of those that were sent. Renames folders, so it belongs into a job.
	 *
	 * @return what came back
	 */
	public List<SharedImage> restore(Collection<String> ids) {
		return hub.removals.restore(ids);
	}

	/**
	 * The file of an image is no longer in the workspace, or never was, since a phone has taken it back ({@link ShareEvent.UndoRequested}) or the user: takes the image out of
	 * the inbox as {@link #remove} does, and tells those who sent it. After {@link #restore} they hear of {@link #saved} again. Renames folders, so it belongs into a job.
	 */
	public void undone(String imageId) {
		hub.undos.undone(imageId);
	}

	/**
	 * The answer to {@link ShareEvent.UndoRequested} when the file has to stay; the phone is told why.
	 *
	 * @param problem such as {@link Problem.Kind#UNDO_CHANGED}
	 */
	public void undoFailed(String imageId, Problem problem) {
		hub.undos.failed(imageId, problem);
	}

	/** Stops the server and ends every thread. To be called once everything else is; a second call does nothing. */
	@Override
	public void close() {
		if (hub.timer.isShutdown()) {
			return;
		}
		control.stop();
		hub.mirror.close();
		ControlThread.end(hub.timer);
	}
}
