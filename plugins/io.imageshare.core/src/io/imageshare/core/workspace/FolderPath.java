package io.imageshare.core.workspace;

import java.util.stream.Stream;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;

import io.imageshare.core.naming.FileNames;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.naming.NameFacts;
import io.imageshare.core.naming.Template;

/** Makes workspace paths out of templates: safe names only, and no way up. */
public final class FolderPath {

	private FolderPath() {
	}

	/**
	 * The folder that a template means below another one, or in the workspace when it begins with a slash.
	 *
	 * @param fallback taken when the text is no template
	 */
	public static IPath of(String text, String fallback, IPath base, NameFacts facts) {
		String expanded = parse(text, fallback).expand(facts, 1);
		IPath start = expanded.startsWith("/") || expanded.startsWith("\\") ? Path.ROOT : base;
		return Stream.of(expanded.split("[/\\\\]+")).map(String::strip).filter(segment -> !segment.isEmpty() && !segment.matches("\\.+"))
				.map(segment -> segment.startsWith(".") ? segment : FileNames.safeFolder(segment)).reduce(start, IPath::append, IPath::append);
	}

	private static Template parse(String text, String fallback) {
		try {
			return Template.parse(text);
		} catch (ProblemException e) {
			try {
				return Template.parse(fallback);
			} catch (ProblemException impossible) {
				throw new IllegalArgumentException(fallback, impossible);
			}
		}
	}
}
