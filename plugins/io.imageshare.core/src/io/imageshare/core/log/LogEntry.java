package io.imageshare.core.log;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of the activity log.
 *
 * @param time when it happened
 * @param severity how bad it is
 * @param text one sentence for people
 */
public record LogEntry(Instant time, Severity severity, String text) {

	/** How bad it is. */
	public enum Severity {
		INFO, WARNING, ERROR
	}

	public LogEntry {
		Objects.requireNonNull(time);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(text);
	}
}
