package io.imageshare.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * Keys: plus and minus zoom, 0 shows the whole picture, 1 its actual size, arrows pan, page keys pan by nearly a view. Tab leaves. Plus does so with Ctrl or
 * Command as well: were it a key binding of the workbench, menus would say it in place of the other ones, and GTK cannot write it there.
 */
final class KeyInput {

	private static final int STEP = 40;
	private static final double PAGE = 0.9;

	private final ImageCanvas canvas;
	private final PointNavigation navigation;
	private final Tools tools;

	private KeyInput(ImageCanvas canvas, PointNavigation navigation, Tools tools) {
		this.canvas = canvas;
		this.navigation = navigation;
		this.tools = tools;
	}

	static void install(ImageCanvas canvas, PointNavigation navigation, Tools tools) {
		KeyInput input = new KeyInput(canvas, navigation, tools);
		canvas.addListener(SWT.KeyDown, input::pressed);
		// a canvas that listens to keys keeps Tab and the arrows for itself unless told otherwise
		canvas.addListener(SWT.Traverse,
				event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
	}

	private void pressed(Event event) {
		if (tools.key(event)) {
			return;
		}
		int modifiers = event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND);
		if (modifiers == SWT.MOD1 && event.character == '+') {
			canvas.zoomIn();
		}
		if (modifiers != 0) {
			return;
		}
		int page = (int) (canvas.getClientArea().height * PAGE);
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> navigation.pan(STEP, 0);
		case SWT.ARROW_RIGHT -> navigation.pan(-STEP, 0);
		case SWT.ARROW_UP -> navigation.pan(0, STEP);
		case SWT.ARROW_DOWN -> navigation.pan(0, -STEP);
		case SWT.PAGE_UP -> navigation.pan(0, page);
		case SWT.PAGE_DOWN -> navigation.pan(0, -page);
		default -> typed(event.character);
		}
	}

	/** By character, because where plus and the digits are depends on the keyboard. */
	private void typed(char character) {
		switch (character) {
		case '+', '=' -> canvas.zoomIn();
		case '-', '_' -> canvas.zoomOut();
		case '0' -> canvas.fit();
		case '1' -> canvas.actualSize();
		default -> {
			// not ours
		}
		}
	}
}
