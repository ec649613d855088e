package io.imageshare.ui.compare;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;

import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.canvas.Picture;

/** Compares two pictures. */
final class DifferenceJob extends Job {

	private final Picture first;
	private final Picture second;
	private final int tolerance;
	private final Widget owner;
	private final Consumer<Optional<Difference>> done;

	/**
	 * @param owner whose life limits that of the result
	 * @param done gets the result on the UI thread, unless the job was cancelled; empty when memory does not do
	 */
	DifferenceJob(Picture first, Picture second, int tolerance, Widget owner, Consumer<Optional<Difference>> done) {
		super(Messages.Compare_job);
		this.first = first;
		this.second = second;
		this.tolerance = tolerance;
		this.owner = owner;
		this.done = done;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	int tolerance() {
		return tolerance;
	}

	/** Whether this is the comparison of these two, in this order. */
	boolean isOf(Picture left, Picture right) {
		return first == left && second == right;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == CompareFamily.INSTANCE;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Optional<Difference> result = compare(monitor);
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		UiThread.post(owner, () -> done.accept(result));
		return Status.OK_STATUS;
	}

	private Optional<Difference> compare(IProgressMonitor monitor) {
		try {
			return Optional.ofNullable(Difference.of(first, second, tolerance, monitor::isCanceled));
		} catch (OutOfMemoryError e) {
			// one allocation too large for the heap has failed and left everything as it was
			return Optional.empty();
		}
	}
}
