package io.imageshare.ui.saving;

import org.eclipse.core.runtime.IPath;

import io.imageshare.core.model.SharedImage;

/**
 * An image that has come just now, or that the user wanted saved just now, and is in the workspace.
 *
 * @param path of its file
 * @param written whether it was written for that, and had not been there before
 */
public record Arrived(SharedImage image, IPath path, boolean written) {
}
