package io.imageshare.ui.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Projection;
import io.imageshare.ui.markup.model.Area;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.model.Mark;

/** Marks being made on a canvas that shows their picture, until {@link #end}. Only what changes is painted again. UI thread only. */
public final class MarkUpOnCanvas {

	private final ImageCanvas canvas;
	private final MarkUp markUp;
	private final MarksOverlay overlay;
	private final WordsField words;
	private final Runnable changed;
	private Document painted;
	private Mark selected;
	private ToolKind kind;

	/**
	 * @param typing is told of a field in which words are typed: while it has the keyboard, keys are its own
	 * @param changed runs after every change of the marks, of what is selected and of the tool
	 */
	public MarkUpOnCanvas(ImageCanvas canvas, MarkUp markUp, Consumer<Control> typing, Runnable changed) {
		this.canvas = canvas;
		this.markUp = markUp;
		this.changed = changed;
		overlay = new MarksOverlay(markUp);
		words = new WordsField(canvas, markUp, typing);
		remember();
		canvas.addOverlay(overlay);
		canvas.setPointerTool(new MarkTool(canvas, markUp, words));
		markUp.setListener(this::changed);
	}

	/** Takes over words that are being typed. */
	public void settle() {
		words.finish();
	}

	/** Deletes what is selected, if anything is. */
	public void delete() {
		markUp.delete(MarkTool.deleteLabel());
	}

	/** Leaves the canvas as it was; the marks stay what they are. */
	public void end() {
		settle();
		markUp.setListener(() -> { });
		if (!canvas.isDisposed()) {
			canvas.setPointerTool(null);
			canvas.removeOverlay(overlay);
		}
	}

	private void changed() {
		Projection projection = canvas.projection();
		if (projection != null) {
			damage(projection);
		}
		remember();
		changed.run();
	}

	private void remember() {
		painted = markUp.shown();
		selected = markUp.selected().orElse(null);
		kind = markUp.kind();
	}

	/** A crop darkens everything around and colours what is blurred at its edge. */
	private void damage(Projection projection) {
		if (!painted.crop().equals(markUp.shown().crop()) || kind != markUp.kind()) {
			canvas.redraw();
			return;
		}
		List<Mark> other = new ArrayList<>();
		painted.marks().stream().filter(mark -> !markUp.shown().marks().contains(mark)).forEach(other::add);
		markUp.shown().marks().stream().filter(mark -> !painted.marks().contains(mark)).forEach(other::add);
		Mark now = markUp.selected().orElse(null);
		if (!Objects.equals(selected, now)) {
			other.add(selected);
			other.add(now);
		}
		other.stream().filter(Objects::nonNull).map(Mark::bounds).reduce(Area::with).ifPresent(area -> {
			Rectangle place = projection.toView(area.left(), area.top(), area.right(), area.bottom());
			int margin = 2 * MarksOverlay.HANDLE;
			canvas.redraw(place.x - margin, place.y - margin, place.width + 2 * margin, place.height + 2 * margin, false);
		});
	}
}
