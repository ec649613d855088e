package io.imageshare.ui.markup;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Event;

import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.PointerTool;
import io.imageshare.ui.canvas.Projection;
import io.imageshare.ui.markup.model.Area;
import io.imageshare.ui.markup.model.Arrow;
import io.imageshare.ui.markup.model.Blur;
import io.imageshare.ui.markup.model.Box;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.model.Ink;
import io.imageshare.ui.markup.model.Mark;
import io.imageshare.ui.markup.model.Spot;
import io.imageshare.ui.markup.model.Words;

/**
 * What mouse and keys do to marks: a drag makes one, or moves or reshapes the one that is selected; a click selects. With Shift directions and proportions are
 * even, Escape takes a drag back, the arrow keys move what is selected by a pixel or, with Shift, by ten. UI thread only.
 */
final class MarkTool implements PointerTool {

	/** Within so many points a handle is meant, and a movement is none. */
	private static final int NEAR = 7;
	private static final int HAND = 4;
	private static final int FAR_NUDGE = 10;

	private final ImageCanvas canvas;
	private final MarkUp markUp;
	private final WordsField words;
	private Spot from;
	private Document before;
	private Mark held;
	private int handle;
	private boolean moved;

	MarkTool(ImageCanvas canvas, MarkUp markUp, WordsField words) {
		this.canvas = canvas;
		this.markUp = markUp;
		this.words = words;
	}

	static String deleteLabel() {
		return Messages.MarkUp_delete;
	}

	@Override
	public void pressed(Event event) {
		words.finish();
		Spot spot = spot(event);
		from = spot;
		before = markUp.document();
		moved = false;
		held = null;
		handle = -1;
		if (markUp.kind() == ToolKind.CROP) {
			handle = handleAt(kept().handles(), spot);
			return;
		}
		markUp.selected().ifPresent(mark -> {
			handle = handleAt(mark.handles(), spot);
			held = handle >= 0 || mark.isAt(spot, reach(HAND)) ? mark : null;
		});
		if (held == null && (markUp.kind() == ToolKind.SELECT || markUp.kind() == ToolKind.WORDS)) {
			held = before.at(spot, reach(HAND)).orElse(null);
			markUp.select(held);
		}
	}

	@Override
	public void dragged(Event event) {
		Spot spot = spot(event);
		moved |= from != null && spot.distance(from) > reach(HAND);
		if (from == null || !moved) {
			return;
		}
		boolean even = (event.stateMask & SWT.SHIFT) != 0;
		if (markUp.kind() == ToolKind.CROP) {
			Area area = handle < 0 ? drawn(spot, even) : kept().withHandle(handle, spot, even);
			Area inside = area.rounded().within(whole());
			markUp.preview(before.cropped(Optional.of(inside).filter(kept -> !kept.isEmpty() && !kept.equals(whole()))), null);
		} else if (held != null) {
			Mark now = handle >= 0 ? held.withHandle(handle, spot, even) : held.moved(spot.x() - from.x(), spot.y() - from.y());
			markUp.preview(before.replaced(held, now), now);
		} else {
			create(spot, even).ifPresent(mark -> markUp.preview(before.with(mark), mark));
		}
	}

	private Optional<Mark> create(Spot spot, boolean even) {
		return switch (markUp.kind()) {
		case ARROW -> Optional.of(new Arrow(from, spot, ink()).withHandle(1, spot, even));
		case BOX -> Optional.of(new Box(drawn(spot, even), ink()));
		case BLUR -> Optional.of(new Blur(drawn(spot, even).within(whole())));
		default -> Optional.empty();
		};
	}

	private Area drawn(Spot spot, boolean even) {
		Area corner = new Area(from.x(), from.y(), from.x(), from.y());
		return even ? corner.withHandle(4, spot, true) : Area.between(from, spot);
	}

	@Override
	public void released(Event event) {
		if (from == null) {
			return;
		}
		Spot spot = from;
		from = null;
		if (moved) {
			markUp.commit(markUp.kind() == ToolKind.CROP ? ToolKind.CROP.label() : held != null ? Messages.MarkUp_change : markUp.kind().label());
		} else if (markUp.kind() == ToolKind.WORDS && held == null) {
			words.begin(spot);
		} else if (markUp.kind() != ToolKind.CROP) {
			markUp.select(before.at(spot, reach(HAND)).orElse(null));
		}
	}

	@Override
	public void doubleClicked(Event event) {
		from = null;
		if (markUp.selected().orElse(null) instanceof Words chosen) {
			words.edit(chosen);
		}
	}

	@Override
	public Cursor cursor(Event event) {
		Spot spot = spot(event);
		boolean crop = markUp.kind() == ToolKind.CROP;
		List<Spot> handles = crop ? kept().handles() : markUp.selected().map(Mark::handles).orElse(List.of());
		int style;
		if (handleAt(handles, spot) >= 0) {
			style = SWT.CURSOR_HAND;
		} else if (!crop && markUp.selected().filter(mark -> mark.isAt(spot, reach(HAND))).isPresent()) {
			style = SWT.CURSOR_SIZEALL;
		} else {
			style = markUp.kind() == ToolKind.SELECT ? SWT.CURSOR_ARROW : markUp.kind() == ToolKind.WORDS ? SWT.CURSOR_IBEAM : SWT.CURSOR_CROSS;
		}
		return canvas.getDisplay().getSystemCursor(style);
	}

	@Override
	public boolean keyPressed(Event event) {
		if ((event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
			return false;
		}
		boolean any = markUp.selected().isPresent();
		switch (event.keyCode) {
		case SWT.ESC -> {
			boolean dragging = from != null;
			from = null;
			if (dragging) {
				markUp.revert();
			} else {
				markUp.select(null);
			}
			return dragging || any;
		}
		case SWT.DEL, SWT.BS -> markUp.delete(deleteLabel());
		case SWT.ARROW_LEFT -> nudge(event, -1, 0);
		case SWT.ARROW_RIGHT -> nudge(event, 1, 0);
		case SWT.ARROW_UP -> nudge(event, 0, -1);
		case SWT.ARROW_DOWN -> nudge(event, 0, 1);
		default -> {
			return false;
		}
		}
		return any;
	}

	/** In the direction that is seen, also on a picture that is turned. */
	private void nudge(Event event, int right, int down) {
		markUp.selected().ifPresent(mark -> {
			Projection projection = canvas.projection();
			int far = (event.stateMask & SWT.SHIFT) != 0 ? FAR_NUDGE : 1;
			double x = Math.signum(projection.imageX(right, down) - projection.imageX(0, 0));
			double y = Math.signum(projection.imageY(right, down) - projection.imageY(0, 0));
			Mark now = mark.moved(far * x, far * y);
			markUp.preview(markUp.document().replaced(mark, now), now);
			markUp.commitNudge(Messages.MarkUp_change);
		});
	}

	private int handleAt(List<Spot> handles, Spot spot) {
		int nearest = -1;
		for (int i = 0; i < handles.size(); i++) {
			if (handles.get(i).distance(spot) <= reach(NEAR) && (nearest < 0 || handles.get(i).distance(spot) < handles.get(nearest).distance(spot))) {
				nearest = i;
			}
		}
		return nearest;
	}

	private Area kept() {
		return (before == null || from == null ? markUp.document() : before).kept(markUp.picture().width(), markUp.picture().height());
	}

	private Area whole() {
		return Area.of(markUp.picture().width(), markUp.picture().height());
	}

	private Ink ink() {
		return markUp.ink(canvas.projection().scale());
	}

	private double reach(int points) {
		return points / canvas.projection().scale();
	}

	private Spot spot(Event event) {
		Projection projection = canvas.projection();
		return new Spot(projection.imageX(event.x, event.y), projection.imageY(event.x, event.y));
	}
}
