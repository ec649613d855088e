package io.imageshare.ui.saving;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.IJobStatus;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.ui.Messages;

/** Tells what keeps a job waiting for its scheduling rule, when that lasts: builds hold projects for moments all the time. */
final class BlockedMonitor extends ProgressMonitorWrapper {

	private static final long PATIENCE_MILLIS = 1500;

	private final Consumer<String> listener;
	private Job telling;

	/** @param listener gets the name of the job that is in the way, at most once for each */
	BlockedMonitor(IProgressMonitor monitor, Consumer<String> listener) {
		super(monitor);
		this.listener = listener;
	}

	@Override
	public synchronized void setBlocked(IStatus reason) {
		end();
		String by = reason instanceof IJobStatus status && status.getJob() != null ? status.getJob().getName() : Messages.SaveJob_otherWork;
		IJobFunction tell = unused -> {
			listener.accept(by);
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
