package io.imageshare.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Points in time for people, as their language writes them. */
public final class ShortTime {

	private ShortTime() {
	}

	/** The time alone today, with the date before. */
	public static String of(Instant instant) {
		ZoneId zone = ZoneId.systemDefault();
		boolean today = instant.atZone(zone).toLocalDate().equals(LocalDate.now(zone));
		DateTimeFormatter format = today ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
				: DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
		return format.withZone(zone).format(instant);
	}
}
