package io.imageshare.ui.saving;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.IJobStatus;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.ui.Messages;

/** Tells what keeps a job waiting for its scheduling rule, when that lasts: builds hold projects for moments all the time. */
final class BlockedMonitor extends ProgressMonitorWrapper {

	private static final long PATIENCE_MILLIS = 1500;

	/**
	 * What is in the way.
	 *
	 * @param name of the job
	 * @param isEverywhere whether it has the whole workspace and not only a part of it, so that another project is no way out
	 */
	record Obstacle(String name, boolean isEverywhere) {

		static Obstacle of(IStatus reason) {
			if (reason instanceof IJobStatus status && status.getJob() != null) {
				ISchedulingRule rule = status.getJob().getRule();
				return new Obstacle(status.getJob().getName(), rule != null && rule.contains(ResourcesPlugin.getWorkspace().getRoot()));
			}
			return new Obstacle(Messages.SaveJob_otherWork, false);
		}
	}

	private final Consumer<Optional<Obstacle>> listener;
	/** Null when nothing is in the way. */
	private Obstacle current;
	private boolean isTold;

	/** @param listener gets what is in the way, once that has lasted, and nothing as soon as it no longer is; never both at once */
	BlockedMonitor(IProgressMonitor monitor, Consumer<Optional<Obstacle>> listener) {
		super(monitor);
		this.listener = listener;
	}

	@Override
	public synchronized void setBlocked(IStatus reason) {
		end();
		Obstacle obstacle = Obstacle.of(reason);
		current = obstacle;
		IJobFunction tell = unused -> {
			tell(obstacle);
			return Status.OK_STATUS;
		};
		Job.createSystem(Messages.SaveJob_name, tell).schedule(PATIENCE_MILLIS);
		super.setBlocked(reason);
	}

	private synchronized void tell(Obstacle obstacle) {
		// the very same: it may be in the way a second time, and that has not lasted yet
		if (current == obstacle) {
			isTold = true;
			listener.accept(Optional.of(obstacle));
		}
	}

	@Override
	public synchronized void clearBlocked() {
		end();
		super.clearBlocked();
	}

	/** Waits no longer. */
	synchronized void end() {
		current = null;
		if (isTold) {
			isTold = false;
			listener.accept(Optional.empty());
		}
	}
}
