package io.imageshare.core.model;

import java.util.Objects;

/**
 * An address of this computer that phones might reach.
 *
 * @param host the address literal
 * @param adapter what the system calls the network adapter, for people
 * @param kind what sort of adapter it seems to be; better sorts come first
 */
public record HostAddress(String host, String adapter, Kind kind) {

	/** Sorts of network adapters, those most likely shared with a phone first. */
	public enum Kind {
		WIFI, ETHERNET, OTHER, HOTSPOT, VPN, VIRTUAL, LINK_LOCAL, LOOPBACK
	}

	public HostAddress {
		Objects.requireNonNull(host);
		Objects.requireNonNull(adapter);
		Objects.requireNonNull(kind);
	}
}
