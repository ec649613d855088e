package io.imageshare.ui.mirror;

import io.imageshare.core.model.Glance;
import io.imageshare.ui.canvas.Orientation;
import io.imageshare.ui.canvas.Viewport;

/**
 * What is seen of a picture, as phones are told it and as a canvas knows it. A phone's screen has another shape than the canvas, so they agree on the point in the
 * middle, and what is seen on one is seen on the other with more beside it or above and below; where all of it is seen on one, all of it is seen on the other. Pure
 * functions.
 */
public final class Looking {

	/** As near to the middle of the picture as the protocol's millionths let it be. */
	private static final double MIDDLE = 1e-6;

	private Looking() {
	}

	/** What a canvas shows. */
	public static Glance glance(Viewport viewport, Orientation orientation) {
		double across = clamp(viewport.imageX(viewport.viewWidth() / 2.0) / viewport.imageWidth());
		double down = clamp(viewport.imageY(viewport.viewHeight() / 2.0) / viewport.imageHeight());
		double alongX = orientation.reversedX() ? 1 - across : across;
		double alongY = orientation.reversedY() ? 1 - down : down;
		boolean sideways = orientation.sideways();
		return new Glance(sideways ? alongY : alongX, sideways ? alongX : alongY, viewport.viewWidth() / (uprightWidth(viewport, orientation) * viewport.scale()),
				viewport.viewHeight() / (uprightHeight(viewport, orientation) * viewport.scale()), orientation.degrees(), orientation.isMirrored());
	}

	/** What a canvas will show of a picture that it does not have yet: the whole. */
	public static Glance whole(int width, int height, Viewport view) {
		return glance(Viewport.fitting(width, height, view.viewWidth(), view.viewHeight()), Orientation.UPRIGHT);
	}

	/**
	 * How a canvas shows what a phone does, or somewhat more.
	 *
	 * @param glance turned as the canvas is
	 * @param now what the canvas shows
	 */
	public static Viewport viewport(Glance glance, Viewport now, Orientation orientation) {
		boolean sideways = orientation.sideways();
		double alongX = sideways ? glance.y() : glance.x();
		double alongY = sideways ? glance.x() : glance.y();
		double across = orientation.reversedX() ? 1 - alongX : alongX;
		double down = orientation.reversedY() ? 1 - alongY : alongY;
		double byWidth = now.viewWidth() / (glance.width() * uprightWidth(now, orientation));
		double scale = Math.min(byWidth, now.viewHeight() / (glance.height() * uprightHeight(now, orientation)));
		double most = isWhole(glance, now, orientation) ? Math.min((double) now.viewWidth() / now.imageWidth(), (double) now.viewHeight() / now.imageHeight()) : scale;
		return now.showing(across * now.imageWidth(), down * now.imageHeight(), Math.min(scale, most));
	}

	/** A phone that shows all of a picture has it in the middle; one on which somebody pans through the middle of a long one does not stop at this millionth. */
	private static boolean isWhole(Glance glance, Viewport now, Orientation orientation) {
		double seen = glance.width() * uprightWidth(now, orientation) / now.imageWidth();
		return seen >= 1 - MIDDLE && Math.abs(glance.x() - 0.5) < MIDDLE && Math.abs(glance.y() - 0.5) < MIDDLE;
	}

	private static int uprightWidth(Viewport viewport, Orientation orientation) {
		return orientation.sideways() ? viewport.imageHeight() : viewport.imageWidth();
	}

	private static int uprightHeight(Viewport viewport, Orientation orientation) {
		return orientation.sideways() ? viewport.imageWidth() : viewport.imageHeight();
	}

	private static double clamp(double fraction) {
		return Math.max(0, Math.min(1, fraction));
	}
}
