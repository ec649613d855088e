package io.imageshare.ui.testing;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;

/** What the workbench is doing: whoever waited in vain wants to know what stood in the way. */
final class UnderWork {

	private static final Map<Integer, String> STATES = Map.of(Job.RUNNING, "running", Job.WAITING, "waiting", Job.SLEEPING, "sleeping");

	private UnderWork() {
	}

	/** Every job, and where the threads of those that run are. */
	static String describe() {
		Stream<String> jobs = Arrays.stream(Job.getJobManager().find(null))
				.map(job -> STATES.get(job.getState()) + " " + job.getClass().getName() + " \u201C" + job.getName() + "\u201D under " + job.getRule());
		Stream<String> threads = Thread.getAllStackTraces().entrySet().stream().filter(thread -> thread.getKey().getName().startsWith("Worker-"))
				.map(thread -> thread.getKey().getName() + Arrays.stream(thread.getValue()).limit(25).map(frame -> "\n\t\tat " + frame).collect(Collectors.joining()));
		return Stream.concat(jobs, threads).collect(Collectors.joining("\n\t", "\nThe workbench meanwhile:\n\t", ""));
	}
}
