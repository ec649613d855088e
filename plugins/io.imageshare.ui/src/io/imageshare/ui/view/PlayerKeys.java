package io.imageshare.ui.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

import io.imageshare.ui.canvas.ImageCanvas;

/** Keys on the canvas: the space bar pauses and goes on, the comma and the full stop step through the frames, as in video players. */
final class PlayerKeys {

	private PlayerKeys() {
	}

	static void install(ImageCanvas canvas, Player player) {
		canvas.addListener(SWT.KeyDown, event -> pressed(event, player));
	}

	private static void pressed(Event event, Player player) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != 0) {
			return;
		}
		switch (event.character) {
		case ' ' -> player.toggle();
		case '.' -> player.step(1);
		case ',' -> player.step(-1);
		default -> {
			// not ours
		}
		}
	}
}
