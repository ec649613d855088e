package io.imageshare.ui.compare;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;

import io.imageshare.ui.canvas.Picture;

/** The two images, which of them is left, and the jobs that decode them. UI thread only; ends with its owner. */
final class Pair {

	private final Runnable changed;
	private Side left;
	private Side right;
	private List<Job> jobs = List.of();

	/** @param changed runs whenever more is known of one of them, or they were exchanged */
	Pair(ComparedImage left, ComparedImage right, Runnable changed) {
		this.left = new Side(left);
		this.right = new Side(right);
		this.changed = changed;
	}

	/** @param viewSide the longer side of the view, in device pixels */
	void begin(Widget owner, int viewSide) {
		jobs = Stream.of(left, right).filter(side -> !side.isEnded()).map(side -> (Job) new SideJob(side, viewSide, owner, changed)).toList();
		jobs.forEach(Job::schedule);
		owner.addDisposeListener(event -> jobs.forEach(Job::cancel));
	}

	Side left() {
		return left;
	}

	Side right() {
		return right;
	}

	void swap() {
		Side before = left;
		left = right;
		right = before;
		changed.run();
	}

	/** Whether there is something of both to be seen. */
	boolean isShown() {
		return left.picture() != null && right.picture() != null;
	}

	/** Whether both are as good as they will get. */
	boolean isWhole() {
		return isShown() && left.isEnded() && right.isEnded();
	}

	/** Whether one of them will never be seen. */
	boolean isFailed() {
		return left.card() != null || right.card() != null;
	}

	/** Whether both have as many pixels. */
	boolean isSameSize() {
		return left.picture().width() == right.picture().width() && left.picture().height() == right.picture().height();
	}

	/** Width of the frame in which both are as wide: that of the wider one, so that none loses pixels. */
	int frameWidth() {
		return Math.max(left.picture().width(), right.picture().width());
	}

	/** Height of the frame that has room for both, in pixels of the wider one. */
	int frameHeight() {
		return Math.max(heightIn(frameWidth(), left.picture()), heightIn(frameWidth(), right.picture()));
	}

	private static int heightIn(int width, Picture picture) {
		return (int) Math.min(Integer.MAX_VALUE, Math.ceil((double) picture.height() * width / picture.width()));
	}
}
