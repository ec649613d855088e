package io.imageshare.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	Table(String... heads) {
		rows.add(List.of(heads));
		rows.add(Collections.nCopies(heads.length, "---"));
	}

	void row(String... cells) {
		rows.add(List.of(cells));
	}

	void print(String title) {
		print(System.out, title);
	}

	void print(PrintStream report, String title) {
		report.println("\n## " + title + "\n");
		rows.forEach(cells -> report.println("| " + String.join(" | ", cells) + " |"));
	}
}
