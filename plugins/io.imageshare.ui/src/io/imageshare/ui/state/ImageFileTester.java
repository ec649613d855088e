package io.imageshare.ui.state;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IFile;

import io.imageshare.ui.ImageFileNames;

/** Whether a workspace file is an image by its name; the content is looked at when it is sent. Called for each context menu, so it must not touch the disk. */
public final class ImageFileTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expectedValue) {
		return receiver instanceof IFile file && ImageFileNames.isImage(file.getName());
	}
}
