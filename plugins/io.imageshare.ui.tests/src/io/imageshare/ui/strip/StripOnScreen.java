package io.imageshare.ui.strip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.strip.StripItem.Mark;
import io.imageshare.ui.testing.Pump;

/** A strip in a window of its own, of as many items as a test wants, that notes what it is asked and told. */
final class StripOnScreen implements StripModel, AutoCloseable {

	static final int WIDTH = 500;

	final List<String> keys = new ArrayList<>();
	/** Items that were asked for since the strip last began to be painted. */
	final Set<Integer> asked = new TreeSet<>();
	/** Thumbnails that were ever wanted. */
	final Set<String> wanted = new HashSet<>();
	final Set<String> selected = new HashSet<>();
	final List<String> gestures = new ArrayList<>();
	int lead = -1;
	private final Shell shell = new Shell(SWT.NO_TRIM);
	private final ThumbnailStrip strip;

	StripOnScreen(int count) {
		for (int i = 0; i < count; i++) {
			keys.add("item " + i);
		}
		shell.setLayout(new FillLayout());
		strip = new ThumbnailStrip(shell, SWT.NONE, this);
		shell.setSize(WIDTH, 130);
		shell.open();
		Pump.until("the strip is there", () -> strip.getClientArea().width == WIDTH);
		strip.refresh();
		settle();
	}

	ThumbnailStrip strip() {
		return strip;
	}

	/** Until everything to be seen has been painted, and asked for while doing so. */
	void settle() {
		asked.clear();
		strip.redraw();
		Pump.until("the strip is painted", () -> !asked.isEmpty());
	}

	void key(int code, int modifiers) {
		Event event = new Event();
		event.keyCode = code;
		event.stateMask = modifiers;
		strip.notifyListeners(SWT.KeyDown, event);
	}

	void wheel(int count) {
		Event event = new Event();
		event.count = count;
		strip.notifyListeners(SWT.MouseVerticalWheel, event);
	}

	void press(int index, int button, int modifiers) {
		mouse(SWT.MouseDown, index, button, modifiers);
	}

	void mouse(int type, int index, int button, int modifiers) {
		Rectangle tile = strip.tile(index);
		Event event = new Event();
		event.x = tile.x + tile.width / 2;
		event.y = tile.y + tile.height / 2;
		event.button = button;
		event.stateMask = modifiers;
		strip.notifyListeners(type, event);
	}

	boolean isSeenWhole(int index) {
		Rectangle tile = strip.tile(index);
		return tile.x >= 0 && tile.x + tile.width <= WIDTH;
	}

	@Override
	public int count() {
		return keys.size();
	}

	@Override
	public String key(int index) {
		return keys.get(index);
	}

	@Override
	public StripItem item(int index) {
		asked.add(index);
		int percent = keys.get(index).startsWith("transfer") ? 40 : StripItem.WHOLE;
		return new StripItem(keys.get(index) + ".png", "12:00", keys.get(index), index % 2 == 0 ? Mark.CAME : Mark.WENT, false, percent);
	}

	@Override
	public int lead() {
		return lead;
	}

	@Override
	public boolean isSelected(int index) {
		return selected.contains(keys.get(index));
	}

	@Override
	public void select(int index, Selecting how) {
		gestures.add(how + " " + keys.get(index));
		lead = index;
	}

	@Override
	public void selectAll() {
		gestures.add("ALL");
	}

	@Override
	public void open() {
		gestures.add("OPEN");
	}

	@Override
	public void want(List<String> missing, int width, int height) {
		wanted.addAll(missing);
		missing.forEach(key -> strip.setThumbnail(key, new Pixels(width, height, new byte[3 * width * height], null)));
	}

	@Override
	public void close() {
		shell.dispose();
	}
}
