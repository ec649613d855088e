package io.imageshare.ui.compare;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.ui.GridRow;
import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Viewport;

/**
 * The canvas of the left picture, which is there in every mode, and that of the right one, which is only there side by side: beside the first where there is more width than
 * height, else below it. Whatever one of them is told by wheel, keys, mouse or command, the other does as well: both have one frame, as wide as the wider picture, so
 * that pictures of different sizes are seen as wide as each other and from the same corner on. UI thread only.
 */
final class PairCanvases {

	private static final int GAP = 3;

	private final Composite area;
	private final ImageCanvas first;
	private final ImageCanvas second;
	private Consumer<Viewport> listener = viewport -> {
		// nobody listens
	};
	private boolean following;
	private int frameWidth;
	private int frameHeight;
	private int secondWidth;
	private int secondHeight;

	PairCanvases(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().spacing(GAP, GAP).equalWidth(true).applyTo(area);
		first = canvas();
		second = canvas();
		GridRow.show(second, false);
		first.setViewportListener(viewport -> moved(first, second));
		second.setViewportListener(this::secondMoved);
		area.addListener(SWT.Resize, event -> arrange());
	}

	private ImageCanvas canvas() {
		ImageCanvas canvas = new ImageCanvas(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		return canvas;
	}

	Composite control() {
		return area;
	}

	ImageCanvas first() {
		return first;
	}

	List<ImageCanvas> all() {
		return List.of(first, second);
	}

	/** Is told of every change of what is seen; one at most. */
	void setListener(Consumer<Viewport> told) {
		listener = told;
	}

	boolean isSecondShown() {
		return GridRow.isShown(second);
	}

	/** Shows the second canvas, at the same place of the picture as the first, or hides it. */
	void showSecond(boolean shown) {
		if (shown != isSecondShown()) {
			GridRow.show(second, shown);
			arrange();
			if (shown) {
				follow(first, second);
			}
		}
	}

	/** Takes over what is known of both by now. What is seen stays where it is. */
	void show(Pair pair) {
		if (pair.isShown() && (frameWidth != pair.frameWidth() || frameHeight != pair.frameHeight())) {
			frameWidth = pair.frameWidth();
			frameHeight = pair.frameHeight();
			following = true;
			all().forEach(canvas -> canvas.setFrame(frameWidth, frameHeight));
			following = false;
		}
		show(first, pair.left(), Messages.Compare_left);
		show(second, pair.right(), Messages.Compare_right);
		follow(first, second);
	}

	private static void show(ImageCanvas canvas, Side side, String name) {
		canvas.setAccessibleName(NLS.bind(name, side.image().caption()));
		if (side.picture() == null) {
			canvas.setPicture(null);
			if (side.card() != null) {
				canvas.setMessage(side.card().title(), side.card().details());
			}
		} else if (canvas.picture() != side.picture()) {
			canvas.refinePicture(side.picture());
		}
	}

	private void moved(ImageCanvas leader, ImageCanvas other) {
		if (!following) {
			follow(leader, other);
			listener.accept(leader.viewport());
		}
	}

	/** What moves it because it got another size is not to be followed: it was the first one's place that was chosen. */
	private void secondMoved(Viewport viewport) {
		if (viewport.viewWidth() == secondWidth && viewport.viewHeight() == secondHeight) {
			moved(second, first);
		} else {
			secondWidth = viewport.viewWidth();
			secondHeight = viewport.viewHeight();
			follow(first, second);
		}
	}

	/** What the follower tells of following is not to be followed. */
	private void follow(ImageCanvas leader, ImageCanvas other) {
		if (frameWidth > 0) {
			following = true;
			other.follow(leader);
			following = false;
		}
	}

	private void arrange() {
		Point size = area.getSize();
		((GridLayout) area.getLayout()).numColumns = isSecondShown() && size.x > size.y ? 2 : 1;
		area.layout(true, true);
	}
}
