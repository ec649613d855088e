package io.imageshare.ui.mirror;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

import io.imageshare.core.share.ShareEvent.Pointed;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Overlay;
import io.imageshare.ui.canvas.Projection;

/**
 * Where people with phones point at the picture: the last place of each, for some seconds, with the phone's name and in a colour of its own. One that points at a picture
 * that is not shown is there if it is shown meanwhile. UI thread only; ends with the canvas.
 */
public final class Pointers implements Overlay {

	/** In milliseconds. */
	private static final int FRAME = 33;
	private static final int MOST_COLOURS = 100;
	private static final int LONGEST_NAME = 24;
	/** White words are read on each of them. */
	private static final List<Color> COLOURS = List.of(new Color(21, 101, 192), new Color(173, 20, 87), new Color(46, 125, 50), new Color(179, 71, 0),
			new Color(106, 27, 154), new Color(0, 105, 92));

	private final ImageCanvas canvas;
	private final Runnable over;
	private final Map<String, Pointer> byDevice = new LinkedHashMap<>();
	private final Map<String, Color> colours = new LinkedHashMap<>();
	private final Runnable tick = this::tick;
	private String shown = "";

	/** @param over runs when nobody points any more */
	public Pointers(ImageCanvas canvas, Runnable over) {
		this.canvas = canvas;
		this.over = over;
		canvas.addOverlay(this);
		canvas.addListener(SWT.Dispose, event -> canvas.getDisplay().timerExec(-1, tick));
	}

	/** Somebody points at a picture, whichever is shown. */
	public void point(Pointed pointed) {
		redraw();
		String device = pointed.phone().device();
		if (colours.size() > MOST_COLOURS) {
			colours.clear();
		}
		Color colour = colours.computeIfAbsent(device, unused -> COLOURS.get(colours.size() % COLOURS.size()));
		String name = pointed.phone().name();
		String words = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + '\u2026' : name;
		byDevice.remove(device);
		byDevice.put(device, new Pointer(pointed.image(), pointed.x(), pointed.y(), words, extent(words), colour, now()));
		tick();
	}

	/** This picture is on the canvas from now on. */
	public void show(String image) {
		shown = image;
		redraw();
	}

	private Point extent(String words) {
		GC gc = new GC(canvas);
		try {
			return gc.textExtent(words, SWT.DRAW_TRANSPARENT);
		} finally {
			gc.dispose();
		}
	}

	private List<Pointer> seen() {
		return byDevice.values().stream().filter(pointer -> pointer.image().equals(shown)).toList();
	}

	private void tick() {
		redraw();
		long now = now();
		if (byDevice.values().removeIf(pointer -> pointer.isOver(now)) && byDevice.isEmpty()) {
			over.run();
		}
		boolean soon = byDevice.values().stream().anyMatch(pointer -> pointer.isChanging(now));
		long wait = soon ? FRAME : byDevice.values().stream().mapToLong(pointer -> pointer.untilChange(now)).min().orElse(-1);
		canvas.getDisplay().timerExec((int) wait, tick);
	}

	private void redraw() {
		Projection projection = canvas.projection();
		if (projection != null) {
			for (Pointer pointer : seen()) {
				Rectangle bounds = new PointerPainter(pointer, canvas.picture(), projection, canvas.getClientArea()).bounds();
				canvas.redraw(bounds.x, bounds.y, bounds.width, bounds.height, false);
			}
		}
	}

	@Override
	public void paint(GC gc, Projection projection) {
		if (byDevice.isEmpty()) {
			return;
		}
		long now = now();
		for (Pointer pointer : seen()) {
			new PointerPainter(pointer, canvas.picture(), projection, canvas.getClientArea()).paint(gc, pointer.alpha(now), pointer.glow(now));
		}
	}

	private static long now() {
		return System.nanoTime() / 1_000_000;
	}
}
