package io.imageshare.core.share;

import java.net.InetAddress;
import java.util.List;

import io.imageshare.core.model.HostAddress;
import io.imageshare.core.net.HostAddresses;

/** Where this computer can be reached. */
public interface Network {

	/** The one that the system reports, listened to on every address. */
	Network OF_SYSTEM = HostAddresses::scan;

	/** The addresses of the moment, the likeliest first, loopback last. Asked anew each second on a thread of {@link ImageShare}; may take as long. */
	List<HostAddress> addresses();

	/** Where to listen when the user has chosen no address; {@code null} for everywhere. */
	default InetAddress listening() {
		return null;
	}
}
