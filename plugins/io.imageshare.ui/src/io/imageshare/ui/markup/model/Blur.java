package io.imageshare.ui.markup.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes what is there unreadable, for secrets. Not a blur in the sense of a filter, which can be undone: all pixels of a cell give way to one colour, and cells
 * are so large that the area has about {@value #CELLS} of them, whatever its size.
 * <p>
 * The number of cells is what protects, not their size in pixels. A mosaic is solved by trying: draw every candidate in the font of the screen, make the mosaic
 * of it, compare; with cells smaller than a letter that goes letter by letter. A line of text gets one row of cells, each over a letter or several, and a
 * paragraph gets cells of several lines, so there is nothing to try piece by piece; and as the mean of each channel is rounded to {@value #LEVELS} levels, what
 * is left of a line on an even background is a few bits for a cell: too few to read it from, though one of a handful of guesses could be told from the others.
 *
 * @param area every pixel that it touches is made unreadable
 */
public record Blur(Area area) implements Mark {

	private static final int CELLS = 12;
	private static final int LEVELS = 16;

	/** The cells of it within a part of a picture, whole pixels all of them; none when there is nothing of it in that part. */
	public List<Area> cells(Area part) {
		Area whole = area.outward().within(part);
		if (whole.isEmpty()) {
			return List.of();
		}
		double side = Math.max(1, Math.sqrt(whole.width() * whole.height() / CELLS));
		int columns = (int) Math.max(1, Math.round(whole.width() / side));
		int rows = (int) Math.max(1, Math.round(whole.height() / side));
		List<Area> cells = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				Area cell = new Area(whole.left() + whole.width() * column / columns, whole.top() + whole.height() * row / rows,
						whole.left() + whole.width() * (column + 1) / columns, whole.top() + whole.height() * (row + 1) / rows).rounded();
				if (!cell.isEmpty()) {
					cells.add(cell);
				}
			}
		}
		return cells;
	}

	/** What becomes of the mean of a channel, 0 to 255, alpha included: one of a few levels, of which the first is 0 and the last 255. */
	public static int level(long mean) {
		return (int) (mean * LEVELS / 256 * 255 / (LEVELS - 1));
	}

	@Override
	public Area bounds() {
		return area.outward();
	}

	@Override
	public Blur moved(double dx, double dy) {
		return new Blur(area.moved(dx, dy));
	}

	@Override
	public List<Spot> handles() {
		return area.handles();
	}

	@Override
	public Blur withHandle(int index, Spot to, boolean constrained) {
		return new Blur(area.withHandle(index, to, constrained));
	}

	@Override
	public boolean isAt(Spot spot, double tolerance) {
		return area.grown(tolerance).contains(spot);
	}
}
