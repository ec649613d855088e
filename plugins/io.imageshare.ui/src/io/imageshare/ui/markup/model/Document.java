package io.imageshare.ui.markup.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All marks on a picture and what of it is kept. Immutable, so that a step back is nothing but the value from before.
 *
 * @param marks from below to above; what is blurred is blurred under all others, wherever it stands
 * @param crop in whole pixels within the picture; empty for all of it
 */
public record Document(List<Mark> marks, Optional<Area> crop) {

	/** Nothing yet. */
	public static final Document EMPTY = new Document(List.of(), Optional.empty());

	public Document {
		marks = List.copyOf(marks);
	}

	public boolean isEmpty() {
		return equals(EMPTY);
	}

	public Document with(Mark mark) {
		List<Mark> more = new ArrayList<>(marks);
		more.add(mark);
		return new Document(more, crop);
	}

	public Document replaced(Mark old, Mark now) {
		return new Document(marks.stream().map(mark -> mark == old ? now : mark).toList(), crop);
	}

	public Document without(Mark old) {
		return new Document(marks.stream().filter(mark -> mark != old).toList(), crop);
	}

	public Document cropped(Optional<Area> area) {
		return new Document(marks, area);
	}

	/** What is kept of a picture of this size: at least a pixel. */
	public Area kept(int width, int height) {
		return crop.map(area -> area.rounded().within(Area.of(width, height))).filter(area -> !area.isEmpty()).orElse(Area.of(width, height));
	}

	public List<Blur> blurs() {
		return marks.stream().filter(Blur.class::isInstance).map(Blur.class::cast).toList();
	}

	public List<Drawn> drawn() {
		return marks.stream().filter(Drawn.class::isInstance).map(Drawn.class::cast).toList();
	}

	/** The uppermost mark that somebody means who points there: one that is drawn rather than what is blurred below. */
	public Optional<Mark> at(Spot spot, double tolerance) {
		List<Mark> order = new ArrayList<>(blurs());
		order.addAll(drawn());
		for (int i = order.size() - 1; i >= 0; i--) {
			if (order.get(i).isAt(spot, tolerance)) {
				return Optional.of(order.get(i));
			}
		}
		return Optional.empty();
	}
}
