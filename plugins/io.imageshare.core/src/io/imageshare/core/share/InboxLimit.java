package io.imageshare.core.share;

import java.util.List;

import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.ImagesRemoved;

/** Keeps the inbox as small as the settings wish. What goes is in the workspace already, or came from there. */
final class InboxLimit {

	private final Hub hub;

	InboxLimit(Hub hub) {
		this.hub = hub;
	}

	/** Makes room for an image that has just been added: the oldest go. On the thread that added it; deletes files and tells listeners. */
	void enforce(SharedImage added) {
		ShareSettings settings = hub.settings();
		if (settings == null) {
			return; // The server has never been started, so nobody has said what the limit is.
		}
		List<SharedImage> removed = hub.inbox.trim(settings.limits().inbox(), image -> image.id().equals(added.id()) || hub.pushes.isLive(image.id()) || !hub.arrivals.waiting(image.id()).isEmpty());
		if (removed.isEmpty()) {
			return;
		}
		List<String> ids = removed.stream().map(SharedImage::id).toList();
		hub.pushes.remove(ids);
		hub.log.info(Text.INBOX_TRIMMED.with(ByteSize.of(settings.limits().inbox()), Integer.toString(ids.size())));
		hub.events.fire(new ImagesRemoved(ids));
	}
}
