package io.imageshare.ui.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import io.imageshare.ui.GridRow;
import io.imageshare.ui.Messages;
import io.imageshare.ui.SystemClipboard;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.PixelSample;
import io.imageshare.ui.picture.PictureView;

/**
 * Two pictures to compare, in the place of the one picture: side by side, with a divider, in turn, or what differs. What is seen of them stays the same from one way to the next.
 * While they are decoded, what there is of them is seen; where one cannot be shown, they stand side by side and its card says why. UI thread only.
 */
public final class Comparison implements PictureView {

	private final Composite pane;
	private final ComparisonBar bar;
	private final OptionsRow options;
	private final PairCanvases canvases;
	private final PixelsLine line;
	private final Pair pair;
	private final Blink blink;
	private final Differing differing;
	private final Map<Mode, Way> ways;
	private Mode wanted;
	private Mode mode = Mode.SIDE_BY_SIDE;

	/**
	 * @param wanted how to look at them, as soon as there is something of both to be seen
	 * @param close ends it
	 */
	public Comparison(Composite parent, ComparedImage left, ComparedImage right, Mode wanted, Runnable close) {
		this.wanted = wanted;
		pane = new Composite(parent, SWT.NONE);
		pane.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
		bar = new ComparisonBar(pane, this::choose, this::swap, close);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		options = new OptionsRow(pane, this::toggle, this::tolerate);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(options.control());
		canvases = new PairCanvases(pane);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvases.control());
		line = new PixelsLine(pane);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line.control());
		pair = new Pair(left, right, this::show);
		blink = new Blink(pair, canvases.first(), this::showOptions);
		differing = new Differing(pair, canvases.first().counterpart(), pane, this::showOptions);
		ways = Map.of(Mode.SIDE_BY_SIDE, new SideBySide(canvases), Mode.SWIPE, new Swipe(pair, canvases.first().counterpart()), Mode.BLINK, blink,
				Mode.DIFFERENCE, differing);
		canvases.setListener(viewport -> showZoom());
		for (ImageCanvas canvas : canvases.all()) {
			canvas.setPixelListener(sample -> pointed(canvas, sample));
			canvas.setAccessibleDetails(this::details);
			canvas.addListener(SWT.KeyDown, this::pressed);
		}
		show();
		pair.begin(pane, Math.max(parent.getSize().x, parent.getSize().y));
	}

	@Override
	public Composite control() {
		return pane;
	}

	/** The one with the keyboard; whatever is done to one of them, the other does too. */
	@Override
	public ImageCanvas canvas() {
		return canvases.all().stream().filter(canvas -> canvas.isFocusControl() && GridRow.isShown(canvas)).findFirst().orElse(canvases.first());
	}

	/** Both canvases, of which the second is only seen side by side. */
	public List<ImageCanvas> canvases() {
		return canvases.all();
	}

	@Override
	public void setPixelGrid(boolean shown) {
		canvases.all().forEach(canvas -> canvas.setPixelGrid(shown));
	}

	/** How they are looked at. */
	public Mode mode() {
		return mode;
	}

	/** How they are to be looked at, also when that cannot be yet. */
	public Mode wanted() {
		return wanted;
	}

	/** What is left and what is right. */
	public ComparedImage left() {
		return pair.left().image();
	}

	/** @see #left() */
	public ComparedImage right() {
		return pair.right().image();
	}

	/** Whether both are as good as they will get. */
	public boolean isWhole() {
		return pair.isWhole();
	}

	/** What differs, as far as that has been asked for and found out. */
	Optional<Difference> difference() {
		return differing.found();
	}

	/** What blinks. */
	Blink blink() {
		return blink;
	}

	/** Looks at them in this way, as soon as there is something of both to be seen. */
	public void choose(Mode chosen) {
		wanted = chosen;
		show();
	}

	/** Exchanges left and right. */
	public void swap() {
		pair.swap();
	}

	/** By how much a channel of a pixel may differ that counts as the same, 0 to 254. */
	public void tolerate(int most) {
		differing.setTolerance(most);
	}

	private void toggle() {
		blink.toggle();
	}

	/** Takes over what is known by now. */
	private void show() {
		canvases.show(pair);
		bar.show(left(), right());
		Mode now = pair.isShown() ? wanted : Mode.SIDE_BY_SIDE;
		if (now != mode) {
			ways.get(mode).leave();
			mode = now;
		}
		bar.show(pair.isFailed() ? mode : wanted, !pair.isFailed());
		ways.get(mode).show();
		showOptions();
		showZoom();
	}

	private void showOptions() {
		switch (mode) {
		case BLINK -> options.showBlink(NLS.bind(blink.isRightSeen() ? Messages.Compare_seesRight : Messages.Compare_seesLeft,
				(blink.isRightSeen() ? right() : left()).caption()), blink.isRunning());
		case DIFFERENCE -> options.showDifference(differing.text());
		case SIDE_BY_SIDE, SWIPE -> {
			if (GridRow.isShown(options.control())) {
				options.showNone();
				pane.layout();
			}
		}
		}
	}

	/** Of each picture, where they differ in size. */
	private void showZoom() {
		if (!pair.isShown()) {
			bar.showZoom("");
			return;
		}
		double scale = canvases.first().viewport().scale() * pair.frameWidth();
		String left = percent(scale / pair.left().picture().width());
		String right = percent(scale / pair.right().picture().width());
		bar.showZoom(left.equals(right) ? left : left + " / " + right);
	}

	private static String percent(double scale) {
		return Math.max(1, Math.round(100 * scale)) + " %";
	}

	private void pointed(ImageCanvas canvas, Optional<PixelSample> sample) {
		boolean isLeft = canvas == canvases.first();
		Picture other = isLeft ? pair.right().picture() : pair.left().picture();
		Optional<PixelSample> there = other == null ? Optional.empty() : sample.flatMap(here -> mode == Mode.DIFFERENCE ? Correspondence.byPixel(here, other)
				: Correspondence.byWidth(here, canvas.picture(), other));
		line.show(isLeft ? sample : there, isLeft ? there : sample);
	}

	@Override
	public void copyColour() {
		ImageCanvas canvas = canvases.all().stream().filter(each -> each.pointedPixel().isPresent()).findFirst().orElse(canvas());
		boolean isRight = canvas == canvases.first() && isRightSeenAt(canvas.toControl(canvas.getDisplay().getCursorLocation()).x);
		canvas.pickedPixel().flatMap(sample -> isRight ? Correspondence.byWidth(sample, pair.left().picture(), pair.right().picture()) : Optional.of(sample))
				.ifPresent(sample -> {
					SystemClipboard.put(canvas.getDisplay(), sample.hex());
					line.showCopied(sample);
				});
	}

	/** Whether the right picture is in the place of the left one there; what differs has the colours of the left one. */
	private boolean isRightSeenAt(int x) {
		double divider = canvases.first().counterpart().divider();
		return mode == Mode.BLINK ? blink.isRightSeen() : mode == Mode.SWIPE && x >= divider * canvases.first().getClientArea().width;
	}

	private String details() {
		return mode == Mode.DIFFERENCE ? differing.text() : mode.label();
	}

	private void pressed(Event event) {
		if (mode == Mode.BLINK && event.character == ' ' && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
			blink.step();
		}
	}
}
