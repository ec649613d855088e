package io.imageshare.core.reference;

import java.util.Set;

/** Whether a place in a program is within a documentation comment. */
public final class DocComment {

	/** Languages whose documentation comments look as those of Java do and may contain HTML. */
	private static final Set<String> LANGUAGES = Set.of("java", "groovy", "scala", "js", "mjs", "cjs", "ts", "jsx", "tsx", "c", "h", "cc", "cpp", "hpp", "cs", "dart");

	private DocComment() {
	}

	/** Whether files of a type can have such comments. */
	public static boolean isPossibleIn(String extension) {
		return LANGUAGES.contains(extension);
	}

	/** Reads a program from its begin on, so that what looks like a comment in a string is none. */
	public static boolean contains(String program, int offset) {
		int at = 0;
		while (at < offset) {
			int end;
			if (program.startsWith("/**", at) && !program.startsWith("/**/", at)) {
				end = end(program, "*/", at + 3);
				if (offset >= at + 3 && offset <= end - 2) {
					return true;
				}
			} else if (program.startsWith("/*", at)) {
				end = end(program, "*/", at + 2);
			} else if (program.startsWith("//", at)) {
				end = end(program, "\n", at + 2);
			} else if (program.startsWith("\"\"\"", at)) {
				end = end(program, "\"\"\"", at + 3);
			} else if (program.charAt(at) == '"' || program.charAt(at) == '\'') {
				end = endOfString(program, at);
			} else {
				end = at + 1;
			}
			at = end;
		}
		return false;
	}

	/** Where it ends; one that is not closed yet goes on to the end. */
	private static int end(String program, String mark, int from) {
		int found = program.indexOf(mark, from);
		return found < 0 ? program.length() + mark.length() : found + mark.length();
	}

	private static int endOfString(String program, int from) {
		char quote = program.charAt(from);
		for (int i = from + 1; i < program.length(); i++) {
			char next = program.charAt(i);
			if (next == '\\') {
				i++;
			} else if (next == quote || next == '\n') {
				return i + 1;
			}
		}
		return program.length();
	}
}
