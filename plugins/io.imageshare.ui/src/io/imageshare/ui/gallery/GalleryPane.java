package io.imageshare.ui.gallery;

import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.GridRow;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.strip.ThumbnailStrip;
import io.imageshare.ui.thumbnails.Thumbnails;

/** The strip of thumbnails with the box that filters it. As high as the room there is allows, and not there at all without any or without pictures. UI thread only. */
public final class GalleryPane {

	private static final String FOLDER = "thumbnails";
	/** From these heights of the column on, in points, there is room beside the picture, and pictures are larger and have more lines below them. */
	private static final int ROOM_FOR_ANY = 130;
	private static final int ROOM_FOR_MEDIUM = 300;
	private static final int ROOM_FOR_LARGE = 440;

	private final Composite pane;
	private final Gallery gallery;
	private final GalleryStripModel model;
	private final ThumbnailStrip strip;
	private final FilterRow filter;
	private boolean wanted = true;
	private String revealed = "";

	/**
	 * @param column what the strip is the lower end of; gives its height to what is above
	 * @param description everything there is to say of an image
	 * @param opening opens the selection
	 */
	public GalleryPane(Composite column, Gallery gallery, NewsDesk desk, Function<SharedImage, String> description, Runnable opening) {
		this.gallery = gallery;
		pane = new Composite(column, SWT.NONE);
		pane.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(pane);
		GridRow.show(pane, false);
		filter = new FilterRow(pane, this::filter, this::focus);
		model = new GalleryStripModel(gallery, desk, new ItemText(description), opening);
		strip = new ThumbnailStrip(pane, SWT.NONE, model);
		strip.setAccessibleName(Messages.Gallery_accessible);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		model.begin(new Thumbnails(ImageSharePlugin.instance().getStateLocation().append(FOLDER).toPath(),
				(id, pixels) -> UiThread.post(strip, () -> strip.setThumbnail(id, pixels))));
		column.addListener(SWT.Resize, event -> fit());
		GalleryDrag.from(strip, gallery);
	}

	public ThumbnailStrip strip() {
		return strip;
	}

	/** The box; seen only after {@link #showFilter}. */
	public Text filterBox() {
		return filter.text();
	}

	/** Shows the gallery as it is now, and brings the picture on the canvas in sight when that is another one. */
	public void update() {
		strip.setMessage(gallery.filter().isNone() ? "" : NLS.bind(Messages.Gallery_nothing, filter.text().getText().strip()));
		progress();
		String shown = gallery.current().map(SharedImage::id).orElse("");
		if (!shown.equals(revealed) && model.lead() >= 0) {
			strip.reveal(model.lead());
		}
		revealed = shown;
	}

	/** More of a picture has arrived. */
	public void progress() {
		model.update();
		strip.refresh();
		arrange();
	}

	/** Shows or hides everything. */
	public void show(boolean shown) {
		wanted = shown;
		arrange();
	}

	/** Shows or hides the box; without it nothing is filtered. */
	public void showFilter(boolean shown) {
		if (filter.show(shown)) {
			arrange();
			pane.getParent().layout(true, true);
		}
	}

	public void focusFilter() {
		filter.focus();
	}

	private void focus() {
		strip.setFocus();
	}

	private void filter(String typed) {
		gallery.filter(typed);
		if (model.lead() >= 0) {
			strip.reveal(model.lead());
		}
	}

	private void fit() {
		int height = pane.getParent().getClientArea().height;
		strip.setTileSize(height >= ROOM_FOR_LARGE ? ThumbnailStrip.Size.LARGE : height >= ROOM_FOR_MEDIUM ? ThumbnailStrip.Size.MEDIUM : ThumbnailStrip.Size.SMALL);
		arrange();
	}

	private void arrange() {
		int height = pane.getParent().getClientArea().height;
		boolean hasRoom = height == 0 || height >= ROOM_FOR_ANY || filter.isShown();
		boolean shown = wanted && hasRoom && (model.count() > 0 || !gallery.filter().isNone());
		if (shown != GridRow.isShown(pane)) {
			GridRow.show(pane, shown);
			pane.getParent().layout(true, true);
		}
	}
}
