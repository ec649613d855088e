package io.imageshare.core.workspace;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;

/**
 * Which files are being written at this moment, by their places on disk: a linked folder makes the same place part of two projects, whose rules know nothing
 * of each other.
 */
final class Reservations {

	private final Set<String> places = new HashSet<>();

	/** @return whether nobody else has it */
	synchronized boolean reserve(IFile file) {
		return places.add(place(file));
	}

	synchronized void release(IFile file) {
		places.remove(place(file));
	}

	/** Names that differ only by case are one file on most desktops. */
	private static String place(IFile file) {
		IPath location = file.getLocation();
		return (location == null ? file.getFullPath() : location).toString().toLowerCase(Locale.ROOT);
	}
}
