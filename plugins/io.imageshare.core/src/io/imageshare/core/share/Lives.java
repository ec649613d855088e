package io.imageshare.core.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.imageshare.core.inbox.Version;
import io.imageshare.core.limit.LatestMap;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImagesRemoved;
import io.imageshare.core.share.ShareEvent.VersionSent;
import io.imageshare.core.wire.ServerMessages;

/** Files that are sent whenever they change; phones show each newer version in the place of the older one. */
final class Lives {

	/** Versions that are remembered after they have gone: somebody draws on one for a while, and then it is the newest that is answered. */
	private static final int REMEMBERED = 1000;

	private final Hub hub;
	private final Outbox outbox;
	/** Held while a version is on its way, so that the newest is announced last and none after the end; for seconds, where phones need a rendition of it. */
	private final Object order = new Object();
	/** The newest version of each, also of those that have ended. Guarded by this, as is what follows. */
	private final Map<String, String> newest = new HashMap<>();
	private final Map<String, String> liveBySuperseded = new LatestMap<>(REMEMBERED);

	Lives(Hub hub, Outbox outbox) {
		this.hub = hub;
		this.outbox = outbox;
	}

	/** Keeps and announces a version, unless it is the one that phones have. */
	SharedImage send(String live, Path file, String name, Optional<String> workspacePath, Set<String> devices) throws ProblemException {
		Version version;
		synchronized (order) {
			version = keep(live, file, name, workspacePath);
			if (hub.pushes.isLive(version.image().id(), live)) {
				return version.image();
			}
			hub.renditions.settle(version.image());
			remember(live, version);
			hub.pushes.add(version.image(), devices, Optional.of(live));
			version.superseded().ifPresent(old -> hub.pushes.supersede(old.id()));
			version.gone().ifPresent(old -> hub.pushes.remove(List.of(old.id())));
			outbox.announce(version.image(), Optional.of(live), devices, workspacePath.orElse(file.toString()));
		}
		hub.events.fire(new VersionSent(version.image(), version.isFirst()));
		version.superseded().ifPresent(old -> hub.events.fire(new ImagesRemoved(List.of(old.id()))));
		hub.inboxLimit.enforce(version.image());
		return version.image();
	}

	private synchronized void remember(String live, Version version) {
		newest.put(live, version.image().id());
		version.superseded().ifPresent(old -> liveBySuperseded.put(old.id(), live));
	}

	private Version keep(String live, Path file, String name, Optional<String> workspacePath) throws ProblemException {
		ImageInfo info = Outbox.look(file, name);
		try {
			return hub.inbox.sendVersion(live, file, name, info, workspacePath);
		} catch (IOException e) {
			throw new ProblemException(Problem.of(Kind.FILE_MISSING, name, e.getMessage()), e);
		}
	}

	/** The last version stays as any other image. */
	void end(String live) {
		synchronized (order) {
			try {
				hub.inbox.endVersions(live).ifPresent(old -> hub.pushes.remove(List.of(old.id())));
			} catch (IOException e) {
				hub.log.error(Problem.of(Kind.STORAGE_FAILED, live, e.getMessage()).message());
			}
			hub.pushes.end(live).ifPresent(devices -> Outbox.sessions(hub, devices).forEach(session -> session.send(ServerMessages.ended(live))));
		}
	}

	/** An image of the inbox, or the newest version of one that was superseded. */
	Optional<SharedImage> find(String id) {
		return hub.inbox.find(id).or(() -> newestOf(id).flatMap(hub.inbox::find));
	}

	private synchronized Optional<String> newestOf(String superseded) {
		return Optional.ofNullable(liveBySuperseded.get(superseded)).map(newest::get);
	}
}
