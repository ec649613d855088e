package io.imageshare.core.share;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The thread on which wishes are met in their order and deadlines come. */
final class ControlThread {

	private static final int CLOSE_SECONDS = 3;

	private ControlThread() {
	}

	static ScheduledExecutorService make() {
		ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
			Thread thread = new Thread(work, "Image Share control");
			thread.setDaemon(true);
			return thread;
		});
		// Or else closing waits for the deadlines of phones that are gone.
		executor.setRemoveOnCancelPolicy(true);
		return executor;
	}

	/** Lets it end what it has begun, within reason. */
	static void end(ScheduledExecutorService thread) {
		thread.shutdown();
		try {
			if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
				thread.shutdownNow();
			}
		} catch (InterruptedException e) {
			thread.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}
}
