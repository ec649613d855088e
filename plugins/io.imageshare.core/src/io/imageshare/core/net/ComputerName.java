package io.imageshare.core.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call this computer. */
public final class ComputerName {

	private ComputerName() {
	}

	/** Asks the environment, then the name service, which may take seconds when that is badly set up: never call it on the user-interface thread. */
	public static String get() {
		return Stream.of("COMPUTERNAME", "HOSTNAME").map(System::getenv).flatMap(name -> Optional.ofNullable(name).stream())
				.filter(name -> !name.isBlank()).findFirst().orElseGet(ComputerName::lookUp);
	}

	private static String lookUp() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "Eclipse";
		}
	}
}
