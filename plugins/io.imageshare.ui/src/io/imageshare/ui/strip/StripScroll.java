package io.imageshare.ui.strip;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ScrollBar;

/** How far a strip is scrolled, in points, and its bar. UI thread only. */
final class StripScroll {

	private final ThumbnailStrip strip;
	private final ScrollBar bar;
	private int offset;
	/** What is at the left edge, so that it stays there when others come or go. */
	private String firstKey = "";

	StripScroll(ThumbnailStrip strip) {
		this.strip = strip;
		bar = strip.getHorizontalBar();
		bar.setVisible(false);
		bar.addListener(SWT.Selection, event -> moveTo(bar.getSelection()));
	}

	int offset() {
		return offset;
	}

	void by(int points) {
		moveTo(offset + points);
	}

	void reveal(int index) {
		StripLayout layout = strip.layoutOfTiles();
		int left = index * layout.pitch();
		int right = layout.width(index + 1);
		int width = strip.getClientArea().width;
		if (left < offset || right - left > width) {
			moveTo(left);
		} else if (right > offset + width) {
			moveTo(right - width);
		}
	}

	/** Items have come, gone or changed their size. */
	void contentChanged() {
		boolean atEnd = offset > 0 && offset >= bar.getMaximum() - bar.getThumb();
		int into = offset - indexOfFirst() * strip.layoutOfTiles().pitch();
		int place = offset == 0 ? -1 : find(firstKey);
		int kept = place < 0 ? offset : place * strip.layoutOfTiles().pitch() + Math.max(0, Math.min(into, strip.layoutOfTiles().pitch() - 1));
		offset = Math.max(0, Math.min(atEnd ? furthest() : kept, furthest()));
		remember();
		updateBar();
	}

	void resized() {
		offset = Math.min(offset, furthest());
		remember();
		updateBar();
	}

	private void moveTo(int wanted) {
		int next = Math.max(0, Math.min(wanted, furthest()));
		if (next != offset) {
			offset = next;
			remember();
			updateBar();
			strip.scrolled();
		}
	}

	private int indexOfFirst() {
		return offset / strip.layoutOfTiles().pitch();
	}

	private int find(String key) {
		for (int index = 0; index < strip.getItemCount(); index++) {
			if (strip.key(index).equals(key)) {
				return index;
			}
		}
		return -1;
	}

	private void remember() {
		int first = indexOfFirst();
		firstKey = first < strip.getItemCount() ? strip.key(first) : "";
	}

	private int furthest() {
		return Math.max(0, strip.layoutOfTiles().width(strip.getItemCount()) - strip.getClientArea().width);
	}

	private void updateBar() {
		int whole = strip.layoutOfTiles().width(strip.getItemCount());
		int seen = Math.max(1, strip.getClientArea().width);
		boolean needed = whole > seen;
		bar.setValues(offset, 0, Math.max(whole, 1), Math.min(seen, Math.max(whole, 1)), strip.layoutOfTiles().pitch(), seen);
		if (bar.getVisible() != needed) {
			bar.setVisible(needed);
			strip.requestLayout();
		}
	}
}
