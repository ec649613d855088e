package io.imageshare.ui.compare;

import java.util.Optional;

import org.eclipse.swt.widgets.Widget;

import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.Counterpart;
import io.imageshare.ui.canvas.Picture;

/** What differs, marked on the ghost of the left picture. A job finds it out; until then the left picture is seen. Leaving cancels it. */
final class Differing implements Way {

	private final Pair pair;
	private final Counterpart counterpart;
	private final Widget owner;
	private final Runnable changed;
	private DifferenceJob job;
	private int tolerance;
	private String text = "";
	private Optional<Difference> found = Optional.empty();

	/**
	 * @param owner whose life limits that of this
	 * @param changed runs when there is another text
	 */
	Differing(Pair pair, Counterpart counterpart, Widget owner, Runnable changed) {
		this.pair = pair;
		this.counterpart = counterpart;
		this.owner = owner;
		this.changed = changed;
		owner.addDisposeListener(event -> cancel());
	}

	/** What has been found, or that it is being found out. */
	String text() {
		return text;
	}

	Optional<Difference> found() {
		return found;
	}

	int tolerance() {
		return tolerance;
	}

	/** By how much a channel may differ, 0 to 254. */
	void setTolerance(int most) {
		if (most != tolerance) {
			tolerance = most;
			show();
		}
	}

	@Override
	public void show() {
		Picture left = pair.left().picture();
		Picture right = pair.right().picture();
		if (!pair.isWhole()) {
			say(Messages.Compare_waiting);
		} else if (job == null || !job.isOf(left, right) || job.tolerance() != tolerance) {
			cancel();
			if (found.isEmpty()) {
				say(Messages.Compare_waiting);
			}
			DifferenceJob begun = new DifferenceJob(left, right, tolerance, owner, result -> done(left, right, result));
			job = begun;
			job.schedule();
		}
	}

	@Override
	public void leave() {
		cancel();
		found = Optional.empty();
		counterpart.setDivider(1);
		counterpart.setPicture(null);
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
		}
	}

	private void done(Picture left, Picture right, Optional<Difference> result) {
		if (job == null || !job.isOf(left, right) || job.tolerance() != tolerance) {
			return;
		}
		found = result;
		result.ifPresentOrElse(difference -> {
			counterpart.setPicture(difference.picture());
			counterpart.setDivider(0);
			say(DifferenceText.of(left, right, difference, tolerance, Math.max(pair.left().reduction(), pair.right().reduction())));
		}, () -> say(Messages.Compare_tooLarge));
	}

	private void say(String now) {
		text = now;
		changed.run();
	}
}
