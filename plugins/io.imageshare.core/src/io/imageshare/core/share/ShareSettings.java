package io.imageshare.core.share;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

import io.imageshare.core.model.Admission;
import io.imageshare.core.net.Ports;

/**
 * How the server is to run.
 *
 * @param port 0 to 65535; 0 lets the system choose
 * @param bindAddress where to listen; empty for every address of this computer
 * @param preferredHost the address the user chose for the link; while this computer does not have it, the likeliest one is taken
 * @param hostOverride host, or host and port, at which a tunnel or cable makes this computer reachable; used for the link as it is
 * @param admission who may come in
 * @param limits how much may come in
 */
public record ShareSettings(int port, Optional<InetAddress> bindAddress, Optional<String> preferredHost, Optional<String> hostOverride, Admission admission,
		ShareLimits limits) {

	/** The usual port on every address, for those who have the link or ask. */
	public static final ShareSettings DEFAULT = new ShareSettings(Ports.DEFAULT, Optional.empty(), Optional.empty(), Optional.empty(), Admission.ASK,
			ShareLimits.DEFAULT);

	public ShareSettings {
		Objects.requireNonNull(bindAddress);
		Objects.requireNonNull(preferredHost);
		Objects.requireNonNull(hostOverride);
		Objects.requireNonNull(admission);
		Objects.requireNonNull(limits);
	}

	public ShareSettings withPort(int number) {
		return new ShareSettings(number, bindAddress, preferredHost, hostOverride, admission, limits);
	}

	public ShareSettings withBindAddress(Optional<InetAddress> address) {
		return new ShareSettings(port, address, preferredHost, hostOverride, admission, limits);
	}

	public ShareSettings withPreferredHost(Optional<String> host) {
		return new ShareSettings(port, bindAddress, host, hostOverride, admission, limits);
	}

	public ShareSettings withHostOverride(Optional<String> host) {
		return new ShareSettings(port, bindAddress, preferredHost, host, admission, limits);
	}

	public ShareSettings withAdmission(Admission who) {
		return new ShareSettings(port, bindAddress, preferredHost, hostOverride, who, limits);
	}

	public ShareSettings withLimits(ShareLimits most) {
		return new ShareSettings(port, bindAddress, preferredHost, hostOverride, admission, most);
	}
}
