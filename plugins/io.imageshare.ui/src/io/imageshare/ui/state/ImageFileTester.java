package io.imageshare.ui.state;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IURIEditorInput;

import io.imageshare.ui.FolderImages;
import io.imageshare.ui.ImageFileNames;

/**
 * Whether a workspace file, or what an editor edits, is an image by its name, and whether a folder has such files; the content is looked at when it is sent. Called for
 * each context menu, so it must not touch the disk.
 */
public final class ImageFileTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expectedValue) {
		return receiver instanceof IFile file && ImageFileNames.isImage(file.getName())
				|| receiver instanceof IContainer folder && FolderImages.has(folder)
				|| receiver instanceof IURIEditorInput input && ImageFileNames.isImage(input.getName());
	}
}
