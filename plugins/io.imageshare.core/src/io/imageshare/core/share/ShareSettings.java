package io.imageshare.core.share;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * How the server is to run.
 *
 * @param port 0 to 65535; 0 lets the system choose
 * @param bindAddress where to listen; empty for every address of this computer
 * @param preferredHost the address the user chose for the link; while this computer does not have it, the likeliest one is taken
 * @param hostOverride host, or host and port, at which a tunnel or cable makes this computer reachable; used for the link as it is
 * @param imageLimit size of the largest image taken, in bytes
 * @param phoneLimit how many phones may be connected
 * @param imagesPerMinute how many images one phone may begin to send within a minute
 * @param inboxLimit how much the images in the inbox may have together, in bytes; those that are not saved in the workspace yet stay all the same
 */
public record ShareSettings(int port, Optional<InetAddress> bindAddress, Optional<String> preferredHost, Optional<String> hostOverride, long imageLimit,
		int phoneLimit, int imagesPerMinute, long inboxLimit) {

	/** Far more than anybody picks in one go, far less than a program can send. */
	public static final int DEFAULT_IMAGES_PER_MINUTE = 600;
	/** Two gigabytes. */
	public static final long DEFAULT_INBOX_LIMIT = 2L << 30;

	public ShareSettings {
		Objects.requireNonNull(bindAddress);
		Objects.requireNonNull(preferredHost);
		Objects.requireNonNull(hostOverride);
	}
}
