package io.imageshare.core.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.model.HostAddress;

/** The addresses of this computer, the one a phone most likely reaches first. */
public final class HostAddresses {

	/** Better sort of adapter first; within a sort IPv4 first, since it is shorter to type, then by name so that the order is stable. */
	private static final Comparator<HostAddress> ORDER = Comparator.comparing(HostAddress::kind)
			.thenComparing(address -> address.host().indexOf(':') >= 0)
			.thenComparing(HostAddress::adapter)
			.thenComparing(HostAddress::host);

	private HostAddresses() {
	}

	/**
	 * Asks the system anew; takes some milliseconds, up to a second on Windows machines with many adapters.
	 *
	 * @return every address in use, loopback last; empty when the system does not answer
	 */
	public static List<HostAddress> scan() {
		List<HostAddress> found = new ArrayList<>();
		try {
			for (NetworkInterface adapter : Collections.list(NetworkInterface.getNetworkInterfaces())) {
				collect(adapter, found);
			}
		} catch (SocketException e) {
			// The system refuses to list its adapters; the caller treats that as having no address.
			return List.of();
		}
		found.sort(ORDER);
		return List.copyOf(found);
	}

	private static void collect(NetworkInterface adapter, List<HostAddress> found) {
		try {
			if (adapter.isUp()) {
				add(adapter, found);
			}
		} catch (SocketException e) {
			// It went away in this very moment, as a VPN does; the others are still there.
			return;
		}
	}

	private static void add(NetworkInterface adapter, List<HostAddress> found) throws SocketException {
		String name = Optional.ofNullable(adapter.getDisplayName()).orElse(adapter.getName());
		for (InetAddress address : Collections.list(adapter.getInetAddresses())) {
			// An IPv6 link-local address needs a zone that means something else on the phone; browsers refuse it in links.
			if (address instanceof Inet4Address || !address.isLinkLocalAddress()) {
				found.add(new HostAddress(literal(address), name, AdapterKind.of(adapter, name, address)));
			}
		}
	}

	/** Whether no adapter of this computer has the address. */
	public static boolean isGone(InetAddress address) {
		try {
			return !address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null;
		} catch (SocketException e) {
			return false;
		}
	}

	/** The address as it stands in a link: without the zone that Java appends to IPv6 addresses. */
	public static String literal(InetAddress address) {
		String text = address.getHostAddress();
		int zone = text.indexOf('%');
		return zone < 0 ? text : text.substring(0, zone);
	}
}
