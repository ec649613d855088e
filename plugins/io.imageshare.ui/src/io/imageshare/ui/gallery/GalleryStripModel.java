package io.imageshare.ui.gallery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.Transfer;
import io.imageshare.ui.strip.StripItem;
import io.imageshare.ui.strip.StripModel;
import io.imageshare.ui.thumbnails.Thumbnails;

/** What the strip shows of a gallery: its pictures and, at the end where the newest is, those that are on their way. UI thread only. */
final class GalleryStripModel implements StripModel {

	private final Gallery gallery;
	private final NewsDesk desk;
	private final ItemText text;
	private final Runnable opening;
	private Thumbnails thumbnails;
	private List<Transfer> transfers = List.of();

	/** @param opening opens the selection */
	GalleryStripModel(Gallery gallery, NewsDesk desk, ItemText text, Runnable opening) {
		this.gallery = gallery;
		this.desk = desk;
		this.text = text;
		this.opening = opening;
	}

	/** Where thumbnails come from; set once, since they go to the strip that shows this. */
	void begin(Thumbnails source) {
		thumbnails = source;
	}

	/** Takes over what is on its way now. */
	void update() {
		transfers = desk.transfers().stream().filter(gallery.filter()::matches).toList();
	}

	@Override
	public int count() {
		return gallery.size() + transfers.size();
	}

	@Override
	public String key(int index) {
		int image = imageAt(index);
		return image >= 0 ? gallery.visible().get(image).id() : NewsDesk.key(transferAt(index));
	}

	@Override
	public StripItem item(int index) {
		int at = imageAt(index);
		if (at < 0) {
			return text.of(transferAt(index));
		}
		SharedImage image = gallery.visible().get(at);
		return text.of(image, gallery.isFresh(image.id()));
	}

	@Override
	public int lead() {
		return gallery.position() == 0 ? -1 : gallery.position() - 1 + before();
	}

	@Override
	public boolean isSelected(int index) {
		int at = imageAt(index);
		return at >= 0 && gallery.isSelected(gallery.visible().get(at).id());
	}

	@Override
	public void select(int index, Selecting how) {
		int at = imageAt(index);
		if (at >= 0) {
			gallery.select(gallery.visible().get(at).id(), how);
		}
	}

	@Override
	public void selectAll() {
		gallery.selectAll();
	}

	@Override
	public void open() {
		opening.run();
	}

	/** The newest first, whatever the order of the strip. */
	@Override
	public void want(List<String> keys, int width, int height) {
		Set<String> wanted = new HashSet<>(keys);
		thumbnails.want(gallery.visible().stream().filter(image -> wanted.contains(image.id()))
				.sorted(Comparator.comparing(SharedImage::time).reversed()).toList(), width, height);
	}

	/** How many tiles stand before the pictures. */
	private int before() {
		return gallery.isNewestFirst() ? transfers.size() : 0;
	}

	/** The picture of a tile, or -1 for a transfer. */
	private int imageAt(int index) {
		int at = index - before();
		return at >= 0 && at < gallery.size() ? at : -1;
	}

	private Transfer transferAt(int index) {
		return gallery.isNewestFirst() ? transfers.get(transfers.size() - 1 - index) : transfers.get(index - gallery.size());
	}
}
