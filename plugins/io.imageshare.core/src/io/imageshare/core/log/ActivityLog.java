package io.imageshare.core.log;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.imageshare.core.log.LogEntry.Severity;

/**
 * What happened lately: a bounded ring that outlives whoever looks at it. Any thread may add; listeners run on the adding thread, outside any
 * lock, and must only post.
 */
public final class ActivityLog {

	/** How many entries are kept; the oldest go first. */
	public static final int CAPACITY = 1000;

	private final Clock clock;
	private final ArrayDeque<LogEntry> entries = new ArrayDeque<>(CAPACITY);
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private long added;

	public ActivityLog(Clock clock) {
		this.clock = clock;
	}

	public void info(String text) {
		add(Severity.INFO, text);
	}

	public void warning(String text) {
		add(Severity.WARNING, text);
	}

	public void error(String text) {
		add(Severity.ERROR, text);
	}

	private void add(Severity severity, String text) {
		synchronized (entries) {
			if (entries.size() == CAPACITY) {
				entries.removeFirst();
			}
			entries.addLast(new LogEntry(clock.instant(), severity, text));
			added++;
		}
		listeners.forEach(Runnable::run);
	}

	/** What was added after a reader had seen {@code seen} entries in all, as far as it is still kept. */
	public Tail since(long seen) {
		synchronized (entries) {
			int wanted = (int) Math.max(0, Math.min(entries.size(), added - seen));
			List<LogEntry> all = new ArrayList<>(entries);
			return new Tail(List.copyOf(all.subList(all.size() - wanted, all.size())), added);
		}
	}

	/** Is told after each addition, on the thread that added. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/**
	 * The newest entries.
	 *
	 * @param entries oldest first
	 * @param seen what to pass to the next {@link ActivityLog#since}
	 */
	public record Tail(List<LogEntry> entries, long seen) {
	}
}
