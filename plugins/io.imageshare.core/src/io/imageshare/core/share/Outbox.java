package io.imageshare.core.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.ImageMade;
import io.imageshare.core.share.ShareEvent.ImageSent;

/** Sends images to phones: a copy into the inbox, an announcement to each phone, and the phones fetch at their own speed. Keeps those that are made here, too. */
final class Outbox {

	private final Hub hub;

	Outbox(Hub hub) {
		this.hub = hub;
	}

	SharedImage send(Path file, String name, Optional<String> workspacePath, Set<String> devices) throws ProblemException {
		ImageInfo info = look(file, name);
		SharedImage image = kept(name, () -> hub.inbox.send(file, name, info, workspacePath));
		hub.renditions.settle(image);
		hub.pushes.add(image, devices, Optional.empty());
		announce(image, Optional.empty(), devices, workspacePath.orElse(file.toString()));
		hub.events.fire(new ImageSent(image));
		hub.inboxLimit.enforce(image);
		return image;
	}

	/** @param shownPath where it comes from, for people */
	void announce(SharedImage image, Optional<String> live, Set<String> devices, String shownPath) {
		List<Session> sessions = sessions(hub, devices);
		sessions.forEach(session -> session.announce(image, live));
		hub.log.info(sessions.isEmpty() ? Text.SENT_NOBODY.with(shownPath)
				: Text.SENT.with(shownPath, names(sessions)));
	}

	/** Those that are for these devices, or all. */
	static List<Session> sessions(Hub hub, Set<String> devices) {
		return hub.sessions.all().stream().filter(session -> devices.isEmpty() || devices.contains(session.phone().device())).toList();
	}

	/** What people call those phones. */
	static String names(List<Session> sessions) {
		return sessions.stream().map(session -> session.phone().name()).collect(Collectors.joining(", "));
	}

	/** An image that goes nowhere, for now. */
	SharedImage make(Path file, String name) throws ProblemException {
		ImageInfo info = look(file, name);
		SharedImage image = kept(name, () -> hub.inbox.make(file, name, info));
		hub.events.fire(new ImageMade(image));
		hub.inboxLimit.enforce(image);
		return image;
	}

	/** What a file is that is about to be sent. */
	static ImageInfo look(Path file, String name) throws ProblemException {
		if (!Files.isRegularFile(file)) {
			throw new ProblemException(Problem.of(Kind.FILE_MISSING, name, file));
		}
		try {
			if (Files.size(file) == 0) {
				throw new ProblemException(Problem.of(Kind.EMPTY, name));
			}
			Optional<ImageInfo> info = ImageProbe.probe(file);
			if (info.isEmpty()) {
				throw new ProblemException(Problem.of(Kind.NOT_AN_IMAGE, name));
			}
			return info.get();
		} catch (IOException e) {
			throw new ProblemException(Problem.of(Kind.FILE_MISSING, name, e.getMessage()), e);
		}
	}

	private static SharedImage kept(String name, Keeping keeping) throws ProblemException {
		try {
			return keeping.keep();
		} catch (IOException e) {
			throw new ProblemException(Problem.of(Kind.FILE_MISSING, name, e.getMessage()), e);
		}
	}

	private interface Keeping {
		SharedImage keep() throws IOException;
	}
}
