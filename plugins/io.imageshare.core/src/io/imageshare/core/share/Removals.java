package io.imageshare.core.share;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.ImagesRemoved;
import io.imageshare.core.share.ShareEvent.ImagesRestored;

/** Takes images out of the inbox at the user's wish, and brings them back. */
final class Removals {

	/** Does something with one image; empty when there is none to do it with. */
	private interface Step {
		Optional<SharedImage> take(String id) throws IOException;
	}

	private final Hub hub;

	Removals(Hub hub) {
		this.hub = hub;
	}

	List<SharedImage> remove(Collection<String> ids) {
		// First of all, so that no phone hears of a picture that is already gone.
		hub.pushes.withdraw(ids);
		List<SharedImage> removed = each(ids, hub.inbox::remove);
		List<String> gone = ids(removed);
		hub.pushes.reinstate(ids.stream().filter(id -> !gone.contains(id) && hub.inbox.find(id).isPresent()).toList());
		hub.pushes.remove(ids(hub.inbox.shrinkTrash(gone)));
		if (!removed.isEmpty()) {
			hub.log.info(sentence(removed, Text.REMOVED, Text.REMOVED_SEVERAL));
			hub.events.fire(new ImagesRemoved(gone));
		}
		return removed;
	}

	/**
	 * The same for an image that is taken back.
	 *
	 * @param bySender whether its sender does so, and not the user here
	 */
	void takeBack(String id, boolean bySender) throws IOException {
		hub.pushes.withdraw(List.of(id));
		Optional<SharedImage> removed = hub.inbox.remove(id);
		if (removed.isPresent()) {
			hub.pushes.remove(ids(hub.inbox.shrinkTrash(List.of(id))));
			hub.log.info((bySender ? Text.UNDONE : Text.TAKEN_BACK).with(removed.get().phone(), removed.get().name()));
			hub.events.fire(new ImagesRemoved(List.of(id)));
		}
	}

	List<SharedImage> restore(Collection<String> ids) {
		List<SharedImage> restored = each(ids, hub.inbox::restore);
		if (!restored.isEmpty()) {
			hub.pushes.reinstate(ids(restored));
			hub.undos.restored(restored);
			hub.log.info(sentence(restored, Text.RESTORED, Text.RESTORED_SEVERAL));
			hub.events.fire(new ImagesRestored(restored));
		}
		return restored;
	}

	/** One image that another program holds keeps the others from nothing. */
	private List<SharedImage> each(Collection<String> ids, Step step) {
		List<SharedImage> done = new ArrayList<>();
		for (String id : ids) {
			try {
				step.take(id).ifPresent(done::add);
			} catch (IOException e) {
				String name = hub.inbox.find(id).map(SharedImage::name).orElse(id);
				hub.log.error(Problem.of(Kind.REMOVE_FAILED, name, e.getMessage()).message());
			}
		}
		return done;
	}

	private static List<String> ids(List<SharedImage> images) {
		return images.stream().map(SharedImage::id).toList();
	}

	private static String sentence(List<SharedImage> images, Text one, Text several) {
		return images.size() == 1 ? one.with(images.get(0).name()) : several.with(images.size());
	}
}
