package io.imageshare.ui.view;

import java.util.Optional;

import org.eclipse.swt.SWT;

import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.Animation;
import io.imageshare.ui.state.ShareState;

/**
 * Plays an animation on the canvas: each frame as long as it wants to stay, all of them as often as the file says. A job decodes the next frame while one
 * is on show; while nobody sees the canvas, nothing is decoded. UI thread only; ends with the canvas.
 */
public final class Player {

	/** To look again whether the last frame has been painted. */
	private static final int SOON_MILLIS = 5;

	private final ImageCanvas canvas;
	private final Runnable changed;
	private final Runnable due = this::showNext;
	private Animation animation;
	private FrameJob job;
	private Optional<Picture> next = Optional.empty();
	private int shown;
	private int asked;
	private int round;
	private long shownAt;
	private boolean playing;
	private boolean stepping;
	private boolean unseen;

	/** @param changed runs when it begins, ends, pauses, goes on, or a step was made */
	Player(ImageCanvas canvas, Runnable changed) {
		this.canvas = canvas;
		this.changed = changed;
		canvas.addListener(SWT.Paint, event -> seen());
		canvas.addListener(SWT.Dispose, event -> end());
	}

	ImageCanvas canvas() {
		return canvas;
	}

	/** Plays it; its first frame is on show. */
	void begin(Animation begun) {
		end();
		animation = begun;
		job = new FrameJob(this, begun);
		shown = 0;
		round = 0;
		play();
	}

	/** Forgets the animation, if there is one. */
	void end() {
		if (animation != null) {
			stop();
			job.cancel();
			animation = null;
			announce();
		}
	}

	/** Pauses, or goes on; after the last round it begins again. */
	public void toggle() {
		if (animation == null) {
			return;
		}
		if (playing) {
			stop();
			announce();
		} else {
			round = 0;
			play();
		}
	}

	/**
	 * Pauses and shows another frame, around the end too.
	 *
	 * @param by 1 for the next one, -1 for the one before
	 */
	public void step(int by) {
		if (animation != null) {
			// steps faster than decoding add up
			int from = stepping ? asked : shown;
			stop();
			stepping = true;
			ask(Math.floorMod(from + by, animation.count()));
			announce();
		}
	}

	/** Whether there is an animation. */
	public boolean isActive() {
		return animation != null;
	}

	/** Whether it moves. */
	public boolean isPlaying() {
		return playing;
	}

	/** The frame on show, from 0. */
	public int frame() {
		return shown;
	}

	/** How many frames there are, 0 without an animation. */
	public int count() {
		return animation == null ? 0 : animation.count();
	}

	/** A frame has been decoded, or not. */
	void ready(FrameJob from, int index, Optional<Picture> picture) {
		if (from != job || animation == null || index != asked) {
			return;
		}
		if (picture.isEmpty()) {
			stop();
			announce();
		} else if (playing) {
			next = picture;
			long rest = animation.delayMillis(shown) - (System.nanoTime() - shownAt) / 1_000_000;
			canvas.getDisplay().timerExec((int) Math.max(0, rest), due);
		} else if (stepping) {
			stepping = false;
			show(picture.get());
			changed.run();
		}
	}

	private void play() {
		playing = true;
		shownAt = System.nanoTime();
		ask((shown + 1) % animation.count());
		announce();
	}

	private void stop() {
		playing = false;
		stepping = false;
		unseen = false;
		next = Optional.empty();
		canvas.getDisplay().timerExec(-1, due);
	}

	private void ask(int index) {
		asked = index;
		job.ask(index);
	}

	private void showNext() {
		if (!canvas.isVisible()) {
			unseen = true;
		} else if (!canvas.isSettled()) {
			canvas.getDisplay().timerExec(SOON_MILLIS, due);
		} else {
			next.ifPresent(this::show);
			goOn();
		}
	}

	private void goOn() {
		next = Optional.empty();
		round += shown == animation.count() - 1 ? 1 : 0;
		if (animation.plays() > 0 && round >= animation.plays()) {
			stop();
			announce();
		} else {
			ask((shown + 1) % animation.count());
		}
	}

	private void show(Picture picture) {
		shown = asked;
		shownAt = System.nanoTime();
		canvas.refinePicture(picture);
	}

	/** Painted again: somebody looks. */
	private void seen() {
		if (unseen) {
			unseen = false;
			canvas.getDisplay().timerExec(0, due);
		}
	}

	private void announce() {
		ShareState.animation(animation == null ? "none" : playing ? "playing" : "paused");
		changed.run();
	}
}
