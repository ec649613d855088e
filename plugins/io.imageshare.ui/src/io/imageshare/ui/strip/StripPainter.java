package io.imageshare.ui.strip;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

import io.imageshare.ui.canvas.Ellipsis;
import io.imageshare.ui.canvas.Shades;

/** Draws the tiles of a strip that are to be seen, and no others. UI thread only. */
final class StripPainter {

	private static final int CORNER = 8;
	private static final int MARGIN = 12;

	private final ThumbnailStrip strip;
	private final StripModel model;
	private final StripImages images;

	StripPainter(ThumbnailStrip strip, StripModel model, StripImages images) {
		this.strip = strip;
		this.model = model;
		this.images = images;
	}

	void paint(GC gc, Rectangle damaged) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		int count = model.count();
		if (count == 0) {
			paintMessage(gc);
		}
		for (int index = strip.firstVisible(); index < strip.endOfVisible(); index++) {
			Rectangle tile = strip.tile(index);
			if (tile.intersects(damaged)) {
				paintTile(gc, index, tile);
			}
		}
	}

	private void paintMessage(GC gc) {
		Rectangle area = strip.getClientArea();
		gc.setForeground(faded(0.7));
		String text = Ellipsis.atEnd(gc, strip.getMessage(), area.width - 2 * MARGIN);
		gc.drawText(text, Math.max(MARGIN, (area.width - gc.textExtent(text).x) / 2), (area.height - gc.getFontMetrics().getHeight()) / 2, true);
		if (strip.isFocusControl()) {
			gc.setForeground(accent());
			gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, CORNER, CORNER);
		}
	}

	private void paintTile(GC gc, int index, Rectangle tile) {
		StripItem item = model.item(index);
		boolean selected = model.isSelected(index);
		boolean lead = index == model.lead();
		if (selected) {
			gc.setBackground(Shades.mix(accent(), strip.getBackground(), strip.isFocusControl() ? 0.35 : 0.18));
			gc.fillRoundRectangle(tile.x, tile.y, tile.width, tile.height, CORNER, CORNER);
		}
		if (lead) {
			paintLead(gc, tile);
		}
		StripLayout layout = strip.layoutOfTiles();
		Rectangle place = layout.picture(tile);
		if (item.isWhole()) {
			paintPicture(gc, model.key(index), place);
			StripMarks.direction(gc, item.mark(), place);
			if (item.fresh()) {
				StripMarks.fresh(gc, place, strip.getBackground());
			}
		} else {
			StripMarks.progress(gc, place, item.percent(), accent(), faded(0.15), strip.getForeground());
		}
		paintText(gc, item, tile, selected);
		gc.setBackground(strip.getBackground());
	}

	private void paintLead(GC gc, Rectangle tile) {
		gc.setForeground(accent());
		gc.setLineWidth(strip.isFocusControl() ? 2 : 1);
		gc.drawRoundRectangle(tile.x + 1, tile.y + 1, tile.width - 2, tile.height - 2, CORNER, CORNER);
		gc.setLineWidth(1);
	}

	private void paintPicture(GC gc, String key, Rectangle place) {
		Image image = images.get(key);
		if (image == null) {
			gc.setBackground(faded(0.1));
			gc.fillRoundRectangle(place.x, place.y, place.width, place.height, CORNER, CORNER);
			if (images.isImpossible(key)) {
				StripMarks.impossible(gc, place, faded(0.5));
			}
			return;
		}
		Rectangle size = image.getBounds();
		int x = place.x + (place.width - size.width) / 2;
		int y = place.y + (place.height - size.height) / 2;
		gc.drawImage(image, x, y);
		// pale pictures would have no edge on a pale background, nor dark ones on a dark one
		gc.setForeground(faded(0.2));
		gc.drawRectangle(x, y, size.width - 1, size.height - 1);
	}

	private void paintText(GC gc, StripItem item, Rectangle tile, boolean selected) {
		StripLayout layout = strip.layoutOfTiles();
		int width = tile.width - 2 * StripLayout.PADDING;
		if (layout.lines() > 0) {
			gc.setForeground(strip.getForeground());
			line(gc, Ellipsis.inMiddle(gc, item.name(), width), tile, 0);
		}
		if (layout.lines() > 1) {
			gc.setForeground(selected ? strip.getForeground() : faded(0.65));
			line(gc, Ellipsis.atEnd(gc, item.detail(), width), tile, 1);
		}
	}

	private void line(GC gc, String text, Rectangle tile, int number) {
		gc.drawText(text, tile.x + (tile.width - gc.textExtent(text).x) / 2, strip.layoutOfTiles().lineTop(tile, number), true);
	}

	private Color accent() {
		return strip.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
	}

	private Color faded(double part) {
		return Shades.mix(strip.getForeground(), strip.getBackground(), part);
	}
}
