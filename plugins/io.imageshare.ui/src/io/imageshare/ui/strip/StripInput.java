package io.imageshare.ui.strip;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

import io.imageshare.ui.strip.StripModel.Selecting;

/** Mouse and keys of a strip. */
final class StripInput {

	private static final int POINTS_PER_UNIT = 30;

	private final ThumbnailStrip strip;
	private final StripModel model;
	/** Pressed on one of several that are selected: only when the button comes up again without a drag it is the only one. */
	private int pressed = -1;
	private int hovered = -1;

	private StripInput(ThumbnailStrip strip, StripModel model) {
		this.strip = strip;
		this.model = model;
	}

	static void install(ThumbnailStrip strip, StripModel model) {
		StripInput input = new StripInput(strip, model);
		strip.addListener(SWT.MouseDown, input::down);
		strip.addListener(SWT.MouseUp, input::up);
		strip.addListener(SWT.DragDetect, event -> input.pressed = -1);
		strip.addListener(SWT.MouseDoubleClick, input::doubleClick);
		strip.addListener(SWT.MouseMove, input::move);
		strip.addListener(SWT.MouseVerticalWheel, input::wheel);
		strip.addListener(SWT.MouseHorizontalWheel, input::wheel);
		strip.addListener(SWT.KeyDown, input::key);
		// a canvas that listens to keys keeps Tab and the arrows for itself unless told otherwise
		strip.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
	}

	private void down(Event event) {
		strip.forceFocus();
		pressed = -1;
		int index = strip.indexAt(event.x);
		if (index < 0) {
			return;
		}
		boolean plain = (event.stateMask & (SWT.MOD1 | SWT.SHIFT)) == 0;
		if (event.button == 1 && !(plain && model.isSelected(index))) {
			model.select(index, how(event.stateMask));
		} else if (event.button == 1) {
			pressed = index;
		} else if (event.button == 3 && !model.isSelected(index)) {
			model.select(index, Selecting.ONLY);
		}
	}

	private void up(Event event) {
		if (event.button == 1 && pressed >= 0 && pressed == strip.indexAt(event.x)) {
			model.select(pressed, Selecting.ONLY);
		}
		pressed = -1;
	}

	private void doubleClick(Event event) {
		if (event.button == 1 && strip.indexAt(event.x) >= 0) {
			model.open();
		}
	}

	private void move(Event event) {
		int index = strip.indexAt(event.x);
		if (index != hovered) {
			hovered = index;
			strip.setToolTipText(index < 0 ? null : model.item(index).toolTip());
		}
	}

	private void wheel(Event event) {
		// otherwise the platform scrolls as well
		event.doit = false;
		strip.scroll().by(-event.count * POINTS_PER_UNIT);
	}

	private void key(Event event) {
		if ((event.stateMask & SWT.ALT) != 0) {
			return;
		}
		int last = strip.getItemCount() - 1;
		int page = Math.max(1, strip.getClientArea().width / strip.layoutOfTiles().pitch());
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> go(model.lead() < 0 ? last : model.lead() - 1, -1, event.stateMask);
		case SWT.ARROW_RIGHT -> go(model.lead() + 1, 1, event.stateMask);
		case SWT.PAGE_UP -> go(Math.max(0, model.lead() - page), 1, event.stateMask);
		case SWT.PAGE_DOWN -> go(Math.min(last, model.lead() + page), -1, event.stateMask);
		case SWT.HOME -> go(0, 1, event.stateMask);
		case SWT.END -> go(last, -1, event.stateMask);
		case SWT.CR, SWT.KEYPAD_CR -> model.open();
		case 'a' -> {
			if ((event.stateMask & SWT.MOD1) != 0) {
				model.selectAll();
			}
		}
		default -> {
			// not ours
		}
		}
	}

	/** Goes to an item, or to the next one in this direction that is whole. */
	private void go(int wanted, int direction, int modifiers) {
		int index = wanted;
		while (index >= 0 && index < strip.getItemCount() && !model.item(index).isWhole()) {
			index += direction;
		}
		if (index >= 0 && index < strip.getItemCount()) {
			model.select(index, (modifiers & SWT.SHIFT) != 0 ? Selecting.RANGE : Selecting.ONLY);
			strip.reveal(index);
		}
	}

	private static Selecting how(int modifiers) {
		return (modifiers & SWT.SHIFT) != 0 ? Selecting.RANGE : (modifiers & SWT.MOD1) != 0 ? Selecting.TOGGLE : Selecting.ONLY;
	}
}
