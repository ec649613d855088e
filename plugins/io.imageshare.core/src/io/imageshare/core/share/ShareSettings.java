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
 */
public record ShareSettings(int port, Optional<InetAddress> bindAddress, Optional<String> preferredHost, Optional<String> hostOverride, long imageLimit,
		int phoneLimit) {

	public ShareSettings {
		Objects.requireNonNull(bindAddress);
		Objects.requireNonNull(preferredHost);
		Objects.requireNonNull(hostOverride);
	}
}
