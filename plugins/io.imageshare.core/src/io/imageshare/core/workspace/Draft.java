package io.imageshare.core.workspace;

import java.nio.file.Path;

import org.eclipse.core.runtime.IPath;

import io.imageshare.core.model.SharedImage;

/**
 * An image that is ready to be written.
 *
 * @param file the bytes to be written, which need not be those that came
 * @param folder full path of a container in an open project; created when missing
 * @param names how it may be called
 * @param clash what to do when the first of its names is taken
 */
public record Draft(SharedImage image, Path file, IPath folder, Names names, Clash clash) {
}
