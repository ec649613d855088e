package io.imageshare.ui.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.imageshare.core.model.Transfer;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.ImageMade;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImageSent;
import io.imageshare.core.share.ShareEvent.ImagesRestored;
import io.imageshare.core.share.ShareEvent.TransferChanged;
import io.imageshare.core.share.ShareEvent.VersionSent;
import io.imageshare.ui.gallery.News.Kind;

/** Collects what the core tells, on any thread, until a gallery asks for it on the UI thread. */
public final class NewsDesk {

	private final List<News> news = new ArrayList<>();
	/** Images on their way, in the order in which they were begun. */
	private final Map<String, Transfer> transfers = new LinkedHashMap<>();

	public synchronized void accept(ShareEvent event) {
		if (event instanceof ImageReceived received) {
			news.add(new News(received.image().id(), Kind.CAME));
		} else if (event instanceof ImageSent sent) {
			news.add(new News(sent.image().id(), Kind.SENT));
		} else if (event instanceof VersionSent sent && sent.first()) {
			// the user asked for it once, perhaps long ago; later versions are no news at all
			news.add(new News(sent.image().id(), Kind.CAME));
		} else if (event instanceof ImageMade made) {
			// as with what is sent, the user is waiting to see it
			news.add(new News(made.image().id(), Kind.SENT));
		} else if (event instanceof ImagesRestored restored) {
			restored.images().forEach(image -> news.add(new News(image.id(), Kind.RESTORED)));
		} else if (event instanceof TransferChanged change && change.ended()) {
			transfers.remove(key(change.transfer()));
		} else if (event instanceof TransferChanged change) {
			transfers.put(key(change.transfer()), change.transfer());
		}
	}

	/** What happened since this was last asked, in its order. */
	synchronized List<News> take() {
		List<News> taken = List.copyOf(news);
		news.clear();
		return taken;
	}

	synchronized List<Transfer> transfers() {
		return List.copyOf(transfers.values());
	}

	/** Phones choose the identities of their transfers by themselves. */
	static String key(Transfer transfer) {
		return transfer.phone() + '\n' + transfer.id();
	}
}
