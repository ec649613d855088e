package io.imageshare.core.workspace;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

/** Is told what an image is about to be written over, to keep it in case that fails or is taken back; on the thread that writes, which holds the project. */
@FunctionalInterface
public interface Overwriting {

	/** @throws CoreException when the file must stay as it is */
	void before(IFile file) throws CoreException;
}
