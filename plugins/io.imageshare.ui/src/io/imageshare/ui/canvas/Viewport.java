package io.imageshare.ui.canvas;

/**
 * Which part of an image a view shows, and how large. An immutable value; every change gives a new one, and every one that exists is legal:
 * <ul>
 * <li>along an axis where the image is smaller than the view it is centred; along the other its edges never come inside the view;
 * <li>the scale stays between 1 % and 3200 %, or down to what fits when even 1 % does not;
 * <li>fitting never enlarges;
 * <li>the image point under the anchor of a zoom stays under it, unless one of the above forbids it.
 * </ul>
 * All view coordinates are device pixels, so that at scale 1 one image pixel is one pixel of the screen, whatever the zoom of the monitor.
 *
 * @param imageWidth width of the image in pixels
 * @param imageHeight height of the image in pixels
 * @param viewWidth width of the view in device pixels
 * @param viewHeight height of the view in device pixels
 * @param scale device pixels for one image pixel
 * @param left where the image's left edge is, in the view
 * @param top where the image's upper edge is, in the view
 */
public record Viewport(int imageWidth, int imageHeight, int viewWidth, int viewHeight, double scale, double left, double top) {

	/** The largest scale: 3200 %. */
	public static final double MAX_SCALE = 32;
	private static final double MIN_SCALE = 0.01;

	/** Makes it legal: sizes at least 1, the scale within its limits, the image kept in the view. */
	public Viewport {
		imageWidth = Math.max(1, imageWidth);
		imageHeight = Math.max(1, imageHeight);
		viewWidth = Math.max(1, viewWidth);
		viewHeight = Math.max(1, viewHeight);
		double fitting = fittingScale(imageWidth, imageHeight, viewWidth, viewHeight);
		scale = Math.max(Math.min(MIN_SCALE, fitting), Math.min(MAX_SCALE, scale));
		left = kept(left, imageWidth * scale, viewWidth);
		top = kept(top, imageHeight * scale, viewHeight);
	}

	/** A whole image in a view, at most at its actual size. */
	public static Viewport fitting(int imageWidth, int imageHeight, int viewWidth, int viewHeight) {
		return new Viewport(imageWidth, imageHeight, viewWidth, viewHeight, 1, 0, 0).fitted();
	}

	/** The whole image, at most at its actual size. */
	public Viewport fitted() {
		return withScale(fittingScale(imageWidth, imageHeight, viewWidth, viewHeight));
	}

	/** As wide as the view, at most at its actual size, from the top. */
	public Viewport filledWidth() {
		return new Viewport(imageWidth, imageHeight, viewWidth, viewHeight, Math.min(1, (double) viewWidth / imageWidth), 0, 0);
	}

	/** One image pixel on one device pixel, around the middle of what is shown. */
	public Viewport actualSize() {
		return withScale(1);
	}

	/** Zoomed around the middle of the view. */
	public Viewport withScale(double newScale) {
		return zoomedAt(viewWidth / 2.0, viewHeight / 2.0, newScale);
	}

	/** Zoomed so that the image point at this place of the view stays there. */
	public Viewport zoomedAt(double x, double y, double newScale) {
		double legal = new Viewport(imageWidth, imageHeight, viewWidth, viewHeight, newScale, 0, 0).scale;
		double factor = legal / scale;
		return new Viewport(imageWidth, imageHeight, viewWidth, viewHeight, legal, x - (x - left) * factor, y - (y - top) * factor);
	}

	/** The image moved by so many device pixels, as far as its edges allow. */
	public Viewport panned(double dx, double dy) {
		return new Viewport(imageWidth, imageHeight, viewWidth, viewHeight, scale, left + dx, top + dy);
	}

	/** The same image in a view of another size, with the same point in the middle. */
	public Viewport resized(int width, int height) {
		return new Viewport(imageWidth, imageHeight, width, height, scale, left + (width - viewWidth) / 2.0, top + (height - viewHeight) / 2.0);
	}

	/** Whether a part of the image lies outside the view. */
	public boolean isPannable() {
		return scaledWidth() > viewWidth || scaledHeight() > viewHeight;
	}

	/** The scale in whole per cent, at least 1, for people to read. */
	public int percent() {
		return (int) Math.max(1, Math.round(100 * scale));
	}

	/** Width of the scaled image in device pixels. */
	public double scaledWidth() {
		return imageWidth * scale;
	}

	/** Height of the scaled image in device pixels. */
	public double scaledHeight() {
		return imageHeight * scale;
	}

	/** The image's horizontal coordinate at this place of the view; outside the image it is negative or beyond its width. */
	public double imageX(double x) {
		return (x - left) / scale;
	}

	/** The image's vertical coordinate at this place of the view; outside the image it is negative or beyond its height. */
	public double imageY(double y) {
		return (y - top) / scale;
	}

	private static double fittingScale(int imageWidth, int imageHeight, int viewWidth, int viewHeight) {
		return Math.min(1, Math.min((double) viewWidth / imageWidth, (double) viewHeight / imageHeight));
	}

	private static double kept(double edge, double image, double view) {
		return image <= view ? (view - image) / 2 : Math.max(view - image, Math.min(0, edge));
	}
}
