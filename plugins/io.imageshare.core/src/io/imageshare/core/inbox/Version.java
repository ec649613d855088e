package io.imageshare.core.inbox;

import java.util.Optional;

import io.imageshare.core.model.SharedImage;

/**
 * The newest version of an image that is sent whenever it changes.
 *
 * @param image the version
 * @param superseded the one that it takes the place of: not among the images any more, but its file is there until the next one comes
 * @param gone the one before that, whose file is gone
 * @param isFirst whether there was none before, not even this one
 */
public record Version(SharedImage image, Optional<SharedImage> superseded, Optional<SharedImage> gone, boolean isFirst) {
}
