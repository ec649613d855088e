package io.imageshare.ui.saving;

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

	private final Consumer<Obstacle> listener;
	private Job telling;

	/** @param listener gets what is in the way, at most once for each */
	BlockedMonitor(IProgressMonitor monitor, Consumer<Obstacle> listener) {
		super(monitor);
		this.listener = listener;
	}

	@Override
	public synchronized void setBlocked(IStatus reason) {
		end();
		Obstacle obstacle = Obstacle.of(reason);
		IJobFunction tell = unused -> {
			listener.accept(obstacle);
			return Status.OK_STATUS;
		};
		telling = Job.createSystem(Messages.SaveJob_name, tell);
		telling.schedule(PATIENCE_MILLIS);
		super.setBlocked(reason);
	}

	@Override
	public synchronized void clearBlocked() {
		end();
		super.clearBlocked();
	}

	/** Waits no longer. */
	synchronized void end() {
		if (telling != null) {
			telling.cancel();
			telling = null;
		}
	}
}
