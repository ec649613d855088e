package io.imageshare.ui.state;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

import io.imageshare.core.model.SharedImage;

/** Whether a picture of the gallery is a file of the workspace at this moment. Called for each context menu, so it must not touch the disk. */
public final class SharedImageTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expectedValue) {
		return receiver instanceof SharedImage image
				&& image.workspacePath().filter(path -> ResourcesPlugin.getWorkspace().getRoot().exists(IPath.fromOSString(path))).isPresent();
	}
}
