package io.imageshare.ui.markup.render;

import java.util.ArrayList;
import java.util.List;

import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.markup.model.Area;
import io.imageshare.ui.markup.model.Blur;

/** What comes in the place of what is blurred: cells of one colour each, made of the pixels as they were, of all of them and of no others. */
final class Mosaic {

	/**
	 * A cell.
	 *
	 * @param argb not premultiplied
	 */
	record Cell(Area area, int argb) {
	}

	private Mosaic() {
	}

	/** @param kept what of the picture is kept: pixels that are cropped away do not even colour a cell */
	static List<Cell> of(Pixels original, List<Blur> blurs, Area kept) {
		List<Cell> cells = new ArrayList<>();
		for (Blur blur : blurs) {
			blur.cells(kept).forEach(area -> cells.add(new Cell(area, mean(original, area))));
		}
		return cells;
	}

	/** Colours count by their alpha, as in the halved levels of a picture: what cannot be seen does not colour what can. */
	private static int mean(Pixels pixels, Area area) {
		byte[] bgr = pixels.bgr();
		long blue = 0;
		long green = 0;
		long red = 0;
		long opacity = 0;
		for (int y = (int) area.top(); y < area.bottom(); y++) {
			for (int x = (int) area.left(); x < area.right(); x++) {
				int at = y * pixels.width() + x;
				int alpha = pixels.isOpaque() ? 255 : pixels.alpha()[at] & 0xFF;
				blue += alpha * (bgr[3 * at] & 0xFF);
				green += alpha * (bgr[3 * at + 1] & 0xFF);
				red += alpha * (bgr[3 * at + 2] & 0xFF);
				opacity += alpha;
			}
		}
		long most = Math.max(1, opacity);
		int alpha = Blur.level(opacity / (long) (area.width() * area.height()));
		return alpha << 24 | Blur.level(red / most) << 16 | Blur.level(green / most) << 8 | Blur.level(blue / most);
	}
}
