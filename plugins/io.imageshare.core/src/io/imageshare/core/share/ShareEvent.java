package io.imageshare.core.share;

import java.util.List;

import io.imageshare.core.model.AccessRequest;
import io.imageshare.core.model.Glance;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedText;
import io.imageshare.core.model.Transfer;

/** What happened; an immutable value. Events of one connection come in order, those of different ones on different threads. */
public sealed interface ShareEvent {

	/** The server is in another state, or has another link. */
	record ServerChanged(ServerState state) implements ShareEvent {
	}

	/** A phone came, went or changed its name; these are connected now. */
	record PhonesChanged(List<Phone> phones) implements ShareEvent {
	}

	/** A device asks to be let in, or no longer does; these do now, the longest first. */
	record RequestsChanged(List<AccessRequest> requests) implements ShareEvent {
		public RequestsChanged {
			requests = List.copyOf(requests);
		}
	}

	/** A device was allowed or revoked, or one that was allowed came or left. */
	record DevicesChanged() implements ShareEvent {
	}

	/** More of an image has arrived, or it is no longer on its way when {@code ended}. Not told of the images of programs, which do not say how large they will be. */
	record TransferChanged(Transfer transfer, boolean ended) implements ShareEvent {
	}

	/**
	 * An image is complete in the inbox and is to be saved.
	 *
	 * @param known whether its content had come before
	 * @param asked whether nothing has come now: the phone lost its connection and asks what became of the image
	 */
	record ImageReceived(SharedImage image, boolean known, boolean asked) implements ShareEvent {
	}

	/**
	 * A phone takes an image back that nobody else has sent: its file is to go from the workspace, if it is there unchanged. Answered through {@link ImageShare#undone}
	 * or {@link ImageShare#undoFailed}; what saves images may be at work on this one in this moment.
	 *
	 * @param transfer what the phone calls the transfer
	 * @param device the phone
	 */
	record UndoRequested(SharedImage image, String transfer, String device) implements ShareEvent {
	}

	/** An image has been saved in the workspace, or is otherwise known better than before. */
	record ImageChanged(SharedImage image) implements ShareEvent {
	}

	/** Images have gone from the inbox: the oldest, to keep it within its limit, or those that were removed. */
	record ImagesRemoved(List<String> ids) implements ShareEvent {
		public ImagesRemoved {
			ids = List.copyOf(ids);
		}
	}

	/** Images that were removed are in their places again. */
	record ImagesRestored(List<SharedImage> images) implements ShareEvent {
		public ImagesRestored {
			images = List.copyOf(images);
		}
	}

	/** An image was made here of another one. */
	record ImageMade(SharedImage image) implements ShareEvent {
	}

	/** Somebody has sent an image to phones. */
	record ImageSent(SharedImage image) implements ShareEvent {
	}

	/**
	 * An image that is sent whenever it changes was sent, by itself. {@link ImagesRemoved} tells of the version before.
	 *
	 * @param first whether there was none before
	 */
	record VersionSent(SharedImage image, boolean first) implements ShareEvent {
	}

	/**
	 * The person with the phone has moved the picture that is mirrored, and the computer is to follow. On a thread of its own; up to sixty times a second for each phone.
	 *
	 * @param image identity of the picture
	 * @param glance turned and mirrored as it is
	 */
	record Looked(Phone phone, String image, Glance glance) implements ShareEvent {
	}

	/**
	 * Somebody has tapped on a picture on the phone, to show a place to whoever is at the computer.
	 *
	 * @param image identity of the picture; the newest version where an older one was tapped
	 * @param x fraction of the width of the upright picture, 0 to 1
	 * @param y the same of its height
	 */
	record Pointed(Phone phone, String image, double x, double y) implements ShareEvent {
	}

	/** A phone has sent a text. */
	record TextReceived(SharedText text) implements ShareEvent {
	}

	/** A text was sent to phones. */
	record TextSent(SharedText text) implements ShareEvent {
	}
}
