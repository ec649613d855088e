package io.imageshare.ui.saving;

import java.util.Optional;

import org.eclipse.core.runtime.IPath;

/**
 * A wish to save an image.
 *
 * @param image its id
 * @param fresh whether the user expects it now: it has just come, or the user has asked for it
 * @param folder where, when the user has chosen it for this image
 * @param name under which name, without its extension, when the user has given one
 * @param over whether it is to be written over a file of that name, whatever the preferences say
 */
record Request(String image, boolean fresh, Optional<IPath> folder, Optional<String> name, boolean over) {

	static Request of(String image, boolean fresh) {
		return new Request(image, fresh, Optional.empty(), Optional.empty(), false);
	}

	/** This one when another one for the same image has not been met yet: what that one chose holds as long as this one does not choose, and who expects the image still does. */
	Request after(Request before) {
		boolean isOver = folder.isPresent() || name.isPresent() ? over : before.over;
		return new Request(image, fresh || before.fresh, folder.or(before::folder), name.or(before::name), isOver);
	}
}
