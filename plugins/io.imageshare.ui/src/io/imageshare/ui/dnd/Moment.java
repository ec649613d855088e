package io.imageshare.ui.dnd;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A moment for names of what has none, such that names sort by time. */
final class Moment {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

	private Moment() {
	}

	static String now() {
		return FORMAT.format(LocalDateTime.now());
	}
}
