package io.imageshare.ui.canvas;

/**
 * Which part of an image a view shows, and how large. An immutable value; every change gives a new one, and every one that exists is legal:
 * <ul>
 * <li>the scale stays between 1 % and 3200 %, or down to what fits when even 1 % does not;
 * <li>fitting never enlarges;
 * <li>a zoom leaves the image point under its anchor exactly there, also where that brings an edge of the image into the view;
 * <li>nothing else brings an edge in: the image is centred along an axis where it is smaller than the view and covers the view along the other, or comes nearer
 * to that; and never is it lost out of the view.
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
	/** Smaller differences come from arithmetic, in device pixels. */
	private static final double SAME = 1e-6;

	/** Makes it legal: sizes at least 1, the scale within its limits, the image in the view. */
	public Viewport {
		imageWidth = Math.max(1, imageWidth);
		imageHeight = Math.max(1, imageHeight);
		viewWidth = Math.max(1, viewWidth);
		viewHeight = Math.max(1, viewHeight);
		scale = legalScale(scale, fittingScale(imageWidth, imageHeight, viewWidth, viewHeight));
		left = seen(left, imageWidth * scale, viewWidth);
		top = seen(top, imageHeight * scale, viewHeight);
	}

	/** A whole image in a view, at most at its actual size. */
	public static Viewport fitting(int imageWidth, int imageHeight, int viewWidth, int viewHeight) {
		return new Viewport(imageWidth, imageHeight, viewWidth, viewHeight, 1, 0, 0).fitted();
	}

	/** The whole image, at most at its actual size. */
	public Viewport fitted() {
		return withScale(fittingScale(imageWidth, imageHeight, viewWidth, viewHeight)).settled();
	}

	/** As wide as the view, at most at its actual size, from the top. */
	public Viewport filledWidth() {
		return new Viewport(imageWidth, imageHeight, viewWidth, viewHeight, Math.min(1, (double) viewWidth / imageWidth), 0, 0).settled();
	}

	/** One image pixel on one device pixel, around the middle of what is shown. */
	public Viewport actualSize() {
		return withScale(1);
	}

	/** Zoomed around the middle of the view; a smaller image is centred and covers the view where it can. */
	public Viewport withScale(double newScale) {
		Viewport zoomed = zoomedAt(viewWidth / 2.0, viewHeight / 2.0, newScale);
		return zoomed.scale < scale ? zoomed.settled() : zoomed;
	}

	/** Zoomed so that the image point at this place of the view stays there; beside the image, its nearest point. */
	public Viewport zoomedAt(double x, double y, double newScale) {
		double legal = legalScale(newScale, fittingScale(imageWidth, imageHeight, viewWidth, viewHeight));
		double anchorX = Math.max(left, Math.min(left + scaledWidth(), x));
		double anchorY = Math.max(top, Math.min(top + scaledHeight(), y));
		double factor = legal / scale;
		return moved(legal, anchorX - (anchorX - left) * factor, anchorY - (anchorY - top) * factor);
	}

	/** At this scale with this point of the image in the middle of the view, or as near to it as no edge comes in that need not. */
	public Viewport showing(double x, double y, double newScale) {
		double legal = legalScale(newScale, fittingScale(imageWidth, imageHeight, viewWidth, viewHeight));
		return moved(legal, viewWidth / 2.0 - x * legal, viewHeight / 2.0 - y * legal).settled();
	}

	/** The image moved by so many device pixels, as far as its edges allow. */
	public Viewport panned(double dx, double dy) {
		return moved(scale, panned(left, dx, scaledWidth(), viewWidth), panned(top, dy, scaledHeight(), viewHeight));
	}

	/** The same image in a view of another size, with the same point in the middle. */
	public Viewport resized(int width, int height) {
		Viewport resized = new Viewport(imageWidth, imageHeight, width, height, scale, left + (width - viewWidth) / 2.0, top + (height - viewHeight) / 2.0);
		return isSettled() ? resized.settled() : resized;
	}

	/** The image turned by a quarter clockwise, with the same point in the middle. */
	public Viewport rotatedRight() {
		return transposed().flippedHorizontally().settled();
	}

	/** The image turned by a quarter counterclockwise, with the same point in the middle. */
	public Viewport rotatedLeft() {
		return transposed().flippedVertically().settled();
	}

	/** The image with left and right exchanged, with the same point in the middle. */
	public Viewport flippedHorizontally() {
		return moved(scale, viewWidth - left - scaledWidth(), top);
	}

	/** The image with top and bottom exchanged, with the same point in the middle. */
	public Viewport flippedVertically() {
		return moved(scale, left, viewHeight - top - scaledHeight());
	}

	/** Whether panning would move anything. */
	public boolean isPannable() {
		return scaledWidth() > viewWidth || scaledHeight() > viewHeight || !isSettled();
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

	private Viewport moved(double newScale, double newLeft, double newTop) {
		return new Viewport(imageWidth, imageHeight, viewWidth, viewHeight, newScale, newLeft, newTop);
	}

	/** Rows as columns, with the same point in the middle. */
	private Viewport transposed() {
		return new Viewport(imageHeight, imageWidth, viewWidth, viewHeight, scale, viewWidth / 2.0 - (viewHeight / 2.0 - top),
				viewHeight / 2.0 - (viewWidth / 2.0 - left));
	}

	/** Centred where it is smaller than the view, else with no edge inside it. */
	private Viewport settled() {
		return moved(scale, settled(left, scaledWidth(), viewWidth), settled(top, scaledHeight(), viewHeight));
	}

	private boolean isSettled() {
		Viewport settled = settled();
		return Math.abs(settled.left - left) < SAME && Math.abs(settled.top - top) < SAME;
	}

	private static double fittingScale(int imageWidth, int imageHeight, int viewWidth, int viewHeight) {
		return Math.min(1, Math.min((double) viewWidth / imageWidth, (double) viewHeight / imageHeight));
	}

	private static double legalScale(double scale, double fitting) {
		return Math.max(Math.min(MIN_SCALE, fitting), Math.min(MAX_SCALE, scale));
	}

	/** As far as needed for a device pixel of the image to be in the view. */
	private static double seen(double edge, double image, int view) {
		double least = Math.min(1, image);
		return Math.max(least - image, Math.min(view - least, edge));
	}

	private static double settled(double edge, double image, int view) {
		return image <= view ? (view - image) / 2 : Math.max(view - image, Math.min(0, edge));
	}

	/** Not further from where it would settle than it is, but freely towards there. */
	private static double panned(double edge, double by, double image, int view) {
		double least = Math.min(edge, image <= view ? (view - image) / 2 : view - image);
		double most = Math.max(edge, image <= view ? (view - image) / 2 : 0);
		return Math.max(least, Math.min(most, edge + by));
	}
}
