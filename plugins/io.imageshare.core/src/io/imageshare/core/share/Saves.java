package io.imageshare.core.share;

import java.io.IOException;
import java.util.Optional;

import io.imageshare.core.inbox.Sender;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.ImageChanged;
import io.imageshare.core.wire.ServerMessages;

/** What becomes of images in the workspace, for those who sent them. */
final class Saves {

	private final Hub hub;

	Saves(Hub hub) {
		this.hub = hub;
	}

	void saved(String id, String workspacePath) {
		remember(id, workspacePath).ifPresent(image -> {
			hub.log.info(Text.SAVED.with(image.name(), workspacePath));
			hub.events.fire(new ImageChanged(image));
		});
		hub.arrivals.settle(id).forEach(sender -> tell(sender, ServerMessages.saved(sender.transfer(), workspacePath)));
	}

	void moved(String id, String workspacePath) {
		remember(id, workspacePath).ifPresent(image -> hub.events.fire(new ImageChanged(image)));
	}

	private Optional<SharedImage> remember(String id, String workspacePath) {
		try {
			return hub.inbox.saved(id, workspacePath);
		} catch (IOException e) {
			hub.log.error(Problem.of(Problem.Kind.STORAGE_FAILED, id, e.getMessage()).message());
			return Optional.empty();
		}
	}

	void waiting(String id, Problem problem) {
		hub.inbox.find(id).ifPresent(image -> hub.log.warning(Text.WAITING.with(image.name(), problem.message())));
		hub.arrivals.waiting(id).forEach(sender -> tell(sender, ServerMessages.waiting(sender.transfer(), problem)));
	}

	private void tell(Sender sender, String message) {
		hub.sessions.find(sender.device()).ifPresent(session -> session.send(message));
	}
}
