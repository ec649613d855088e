package io.imageshare.ui.canvas;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/**
 * Knows the pixel under the pointer, whatever moves: the pointer or the picture. A context menu takes the pointer away from the canvas, but what is chosen in it
 * is meant for the pixel that was clicked. UI thread only.
 */
final class Pipette {

	private final Canvas canvas;
	private final PointNavigation navigation;
	private Consumer<Optional<PixelSample>> listener = sample -> {
		// nobody listens
	};
	private Point pointer;
	private PixelSample pointed;
	private boolean menuOpen;

	Pipette(Canvas canvas, PointNavigation navigation) {
		this.canvas = canvas;
		this.navigation = navigation;
		canvas.addListener(SWT.MouseEnter, this::moved);
		canvas.addListener(SWT.MouseMove, this::moved);
		canvas.addListener(SWT.MouseDown, this::moved);
		canvas.addListener(SWT.MouseExit, event -> left());
		canvas.addListener(SWT.MenuDetect, event -> menuOpen = true);
	}

	void setListener(Consumer<Optional<PixelSample>> listener) {
		this.listener = listener;
	}

	/** The pixel under the pointer, if there is one. */
	Optional<PixelSample> pointed() {
		return Optional.ofNullable(pointed);
	}

	/** The pixel under the pointer, or with the pointer elsewhere the one in the middle of the view. */
	Optional<PixelSample> picked() {
		Rectangle area = canvas.getClientArea();
		return pointed().or(() -> Optional.ofNullable(navigation.sample(area.width / 2, area.height / 2)));
	}

	/** The picture or its place has changed. */
	void refresh() {
		PixelSample now = pointer == null ? null : navigation.sample(pointer.x, pointer.y);
		boolean same = now == null ? pointed == null : now.equals(pointed);
		pointed = now;
		if (!same) {
			listener.accept(pointed());
		}
	}

	private void moved(Event event) {
		menuOpen = false;
		pointer = new Point(event.x, event.y);
		refresh();
	}

	private void left() {
		if (!menuOpen) {
			pointer = null;
			refresh();
		}
	}
}
