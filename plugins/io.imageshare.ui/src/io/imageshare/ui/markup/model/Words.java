package io.imageshare.ui.markup.model;

import java.util.List;

/**
 * What somebody typed, with the outline of its letters, so that whoever draws it needs no font and everybody draws the same.
 *
 * @param text lines parted by line feeds
 * @param letters in lines one unit high, from the upper left corner of the first; the background is what the outline does not enclose
 * @param width of the longest line, in heights of a line
 * @param at the upper left corner of the first line
 * @param size height of a line in pixels
 */
public record Words(String text, Outline letters, double width, Spot at, double size, Ink ink) implements Drawn {

	/** Heights of a line for a width of the stroke: some 15 points on a phone. */
	private static final double LINE = 7.5;
	private static final double LEAST = 6;

	/** The height of a line that goes with this ink. */
	public static double sizeFor(Ink ink) {
		return LINE * ink.stroke();
	}

	@Override
	public Outline outline() {
		return letters.placed(size, at.x(), at.y());
	}

	private Area area() {
		return new Area(at.x(), at.y(), at.x() + width * size, at.y() + text.split("\n", -1).length * size);
	}

	@Override
	public Area bounds() {
		// slanted and accented letters leave their line a little
		return area().grown(ink.halo() + size / 4);
	}

	@Override
	public Words moved(double dx, double dy) {
		return new Words(text, letters, width, at.moved(dx, dy), size, ink);
	}

	@Override
	public Words inked(Ink other) {
		return new Words(text, letters, width, at, size, other);
	}

	/** One, for their size. */
	@Override
	public List<Spot> handles() {
		return List.of(new Spot(area().right(), area().bottom()));
	}

	@Override
	public Words withHandle(int index, Spot to, boolean constrained) {
		Area area = area();
		double wanted = Math.max((to.x() - at.x()) / Math.max(1, area.width()), (to.y() - at.y()) / area.height());
		return new Words(text, letters, width, at, Math.max(LEAST, size * wanted), ink);
	}

	@Override
	public boolean isAt(Spot spot, double tolerance) {
		return area().grown(tolerance).contains(spot);
	}
}
