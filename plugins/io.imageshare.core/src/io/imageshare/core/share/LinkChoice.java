package io.imageshare.core.share;

import java.util.List;
import java.util.Optional;

import io.imageshare.core.model.HostAddress;
import io.imageshare.core.model.HostAddress.Kind;
import io.imageshare.core.model.Link;

/** Which host the link names: the override, the one address listened on, the user's choice while this computer has it, or else the likeliest. */
final class LinkChoice {

	private LinkChoice() {
	}

	/** @return empty when a phone cannot reach this computer */
	static Optional<Link> choose(ShareSettings settings, List<HostAddress> addresses, int port, String secret) {
		if (settings.hostOverride().isPresent()) {
			return Optional.of(overridden(settings.hostOverride().get(), port, secret));
		}
		if (settings.bindAddress().isPresent()) {
			return Optional.of(new Link(settings.bindAddress().get().getHostAddress(), port, secret));
		}
		return addresses.stream().map(HostAddress::host).filter(host -> settings.preferredHost().filter(host::equals).isPresent()).findFirst()
				.or(() -> addresses.stream().filter(address -> address.kind() != Kind.LOOPBACK).map(HostAddress::host).findFirst())
				.map(host -> new Link(host, port, secret));
	}

	/** An override may name a port of its own, as a tunnel's other end does. */
	private static Link overridden(String override, int port, String secret) {
		int colon = override.lastIndexOf(':');
		if (colon > override.lastIndexOf(']') && override.substring(colon + 1).matches("[0-9]{1,5}")) {
			return new Link(bare(override.substring(0, colon)), Integer.parseInt(override.substring(colon + 1)), secret);
		}
		return new Link(bare(override), port, secret);
	}

	private static String bare(String host) {
		return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
	}
}
