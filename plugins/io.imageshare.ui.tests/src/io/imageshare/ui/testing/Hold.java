package io.imageshare.ui.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/**
 * A job that holds part of the workspace until it is released, while a test looks at what waits for that part and what does not. Jobs that want the whole workspace sleep
 * meanwhile: after a project was made some flush caches and build, they would wait behind this one, and the platform lets nobody pass whoever waits. All projects
 * would be held.
 */
public final class Hold extends JobChangeAdapter implements AutoCloseable {

	private final CompletableFuture<Void> released = new CompletableFuture<>();
	private final Set<Job> asleep = ConcurrentHashMap.newKeySet();
	private final Job job;

	/** Begins to hold it. */
	public Hold(String name, ISchedulingRule part) {
		ICoreRunnable holding = monitor -> released.join();
		job = Job.create(name, holding);
		job.setRule(part);
		Job.getJobManager().addJobChangeListener(this);
		Arrays.stream(Job.getJobManager().find(null)).forEach(this::sleep);
		job.schedule();
		Pump.until("the job holds it", () -> job.getState() == Job.RUNNING);
	}

	@Override
	public void scheduled(IJobChangeEvent event) {
		sleep(event.getJob());
	}

	private void sleep(Job other) {
		if (other != job && ResourcesPlugin.getWorkspace().getRoot().equals(other.getRule()) && other.sleep()) {
			asleep.add(other);
		}
	}

	/** Holds it no longer. */
	public void release() {
		Job.getJobManager().removeJobChangeListener(this);
		released.complete(null);
		asleep.forEach(Job::wakeUp);
	}

	@Override
	public void close() {
		release();
	}
}
