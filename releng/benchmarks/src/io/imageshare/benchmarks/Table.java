package io.imageshare.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown on standard output. */
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
		System.out.println("\n## " + title + "\n");
		rows.forEach(cells -> System.out.println("| " + String.join(" | ", cells) + " |"));
	}
}
