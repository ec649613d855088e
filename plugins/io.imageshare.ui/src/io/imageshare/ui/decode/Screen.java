package io.imageshare.ui.decode;

import java.util.Arrays;

import io.imageshare.ui.canvas.Pixels;

/** On which the frames of an animation are put one after the other. It begins empty. What goes beyond its edges is cut off. */
final class Screen {

	private final int reduction;
	private final int width;
	private final int height;
	private byte[] bgr;
	private byte[] alpha;
	private byte[] bgrBefore;
	private byte[] alphaBefore;
	private Frame last;

	/** @param reduction 1 for all pixels, n for every n-th of every n-th row */
	Screen(Size size, int reduction) {
		this.reduction = reduction;
		width = (int) Size.reduced(size.width(), reduction);
		height = (int) Size.reduced(size.height(), reduction);
		bgr = new byte[3 * width * height];
		alpha = new byte[width * height];
	}

	void show(Frame frame, Pixels pixels) {
		leave();
		if (frame.disposal() == Frame.Disposal.RESTORE) {
			bgrBefore = bgr.clone();
			alphaBefore = alpha.clone();
		}
		last = frame;
		int left = frame.left() / reduction;
		int top = frame.top() / reduction;
		int columns = Math.min(pixels.width(), width - left);
		int rows = Math.min(pixels.height(), height - top);
		for (int y = 0; y < rows; y++) {
			int from = y * pixels.width();
			int to = (top + y) * width + left;
			for (int x = 0; x < columns; x++) {
				put(pixels, from + x, to + x, frame.blended());
			}
		}
	}

	/** What is on it now, in arrays of its own. */
	Pixels pixels() {
		boolean opaque = true;
		for (int i = 0; i < alpha.length && opaque; i++) {
			opaque = alpha[i] == -1;
		}
		return new Pixels(width, height, bgr.clone(), opaque ? null : alpha.clone());
	}

	private void leave() {
		if (last == null || last.disposal() == Frame.Disposal.KEEP) {
			return;
		}
		if (last.disposal() == Frame.Disposal.RESTORE) {
			bgr = bgrBefore;
			alpha = alphaBefore;
			return;
		}
		int left = Math.min(width, last.left() / reduction);
		int right = (int) Math.min(width, left + Size.reduced(last.width(), reduction));
		int bottom = (int) Math.min(height, last.top() / reduction + Size.reduced(last.height(), reduction));
		for (int y = last.top() / reduction; y < bottom; y++) {
			Arrays.fill(alpha, y * width + left, y * width + right, (byte) 0);
			Arrays.fill(bgr, 3 * (y * width + left), 3 * (y * width + right), (byte) 0);
		}
	}

	private void put(Pixels pixels, int from, int to, boolean blended) {
		int over = pixels.isOpaque() ? 255 : pixels.alpha()[from] & 0xFF;
		int under = alpha[to] & 0xFF;
		if (!blended || over == 255 || under == 0) {
			alpha[to] = (byte) over;
			System.arraycopy(pixels.bgr(), 3 * from, bgr, 3 * to, 3);
		} else if (over > 0) {
			int rest = under * (255 - over) / 255;
			int sum = over + rest;
			for (int i = 0; i < 3; i++) {
				int mixed = (pixels.bgr()[3 * from + i] & 0xFF) * over + (bgr[3 * to + i] & 0xFF) * rest;
				bgr[3 * to + i] = (byte) ((mixed + sum / 2) / sum);
			}
			alpha[to] = (byte) sum;
		}
	}
}
