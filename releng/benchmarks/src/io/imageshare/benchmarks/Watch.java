package io.imageshare.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks every few milliseconds at what a thread is doing while it lets the next event wait for longer than a frame, and says so in the end: which code of ours, or whose
 * when it is none of ours, and what was at the top. Looking costs time itself, so only when the system property {@code imageshare.benchmarks.watch} is set.
 */
final class Watch {

	private static final long FRAME_NANOS = 16_000_000;
	private static final int EVERY_MILLIS = 3;
	private static final int SHOWN = 12;
	private static final String OURS = "io.imageshare.ui";

	private final Thread watched = Thread.currentThread();
	private final List<String> seen = new ArrayList<>();
	private volatile long since;

	/** A watch on this thread; null when nobody asked for one. */
	static Watch ofThisThread() {
		return System.getProperty("imageshare.benchmarks.watch") == null ? null : new Watch().begun();
	}

	private Watch begun() {
		Thread thread = new Thread(this::look, "watch");
		thread.setDaemon(true);
		thread.start();
		return this;
	}

	/** An event begins now; 0 when it is over. */
	void eventSince(long nanos) {
		since = nanos;
	}

	private void look() {
		try {
			while (true) {
				Thread.sleep(EVERY_MILLIS);
				long began = since;
				if (began != 0 && System.nanoTime() - began > FRAME_NANOS) {
					StackTraceElement[] stack = watched.getStackTrace();
					if (began == since && stack.length > 0) {
						note(stack);
					}
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void note(StackTraceElement[] stack) {
		String ours = Stream.of(stack).filter(frame -> frame.getClassName().startsWith(OURS)).limit(3).map(Watch::name).collect(Collectors.joining(" < "));
		seen.add(name(stack[0]) + " in " + (ours.isEmpty() ? Stream.of(stack).skip(1).limit(4).map(Watch::name).collect(Collectors.joining(" < ")) : ours));
	}

	/** What was seen most often, with how often, to the error output; forgotten then. */
	synchronized void report(String what) {
		Map<String, Long> counts = seen.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
		counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(SHOWN)
				.forEach(entry -> System.err.printf("%s: %d times %s%n", what, entry.getValue(), entry.getKey()));
		seen.clear();
	}

	private static String name(StackTraceElement frame) {
		return frame.getClassName().replaceFirst(".*\\.", "") + '.' + frame.getMethodName() + ':' + frame.getLineNumber();
	}
}
