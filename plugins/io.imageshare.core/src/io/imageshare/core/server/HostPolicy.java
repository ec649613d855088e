package io.imageshare.core.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.imageshare.core.net.HostAddresses;

/**
 * Which {@code Host} and {@code Origin} headers are believed. A web page of somebody else can make a browser connect here, either directly (its origin
 * gives it away) or after pointing its own name at this computer (DNS rebinding: the name in {@code Host} gives it away). An address literal is believed
 * when it is the one the connection came in on; names only when they are known.
 */
public final class HostPolicy {

	private static final Pattern USUAL_PORT = Pattern.compile(":(80|443)$");

	private final AtomicReference<Set<String>> names = new AtomicReference<>(Set.of());

	/**
	 * Believes these names from now on, besides {@code localhost} and address literals; a name may end in {@code :port} to be believed with that port only. The
	 * ports that browsers leave out of {@code Host} are the exception: there the bare name is believed.
	 */
	public void allow(Set<String> hosts) {
		names.set(hosts.stream().map(host -> USUAL_PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("")).collect(Collectors.toUnmodifiableSet()));
	}

	void check(HttpRequest request) throws HttpRefusal {
		if (!isOwn(request.host().toLowerCase(Locale.ROOT), request.localAddress())) {
			throw new HttpRefusal(403, "This computer does not answer to that name. Open the link that the Image Share view shows.");
		}
		String origin = request.headers().get("origin");
		if (request.isUpgrade() && origin != null && !sameOrigin(origin, request.host())) {
			throw new HttpRefusal(403, "Other web pages may not connect here.");
		}
	}

	private boolean isOwn(String hostAndPort, InetAddress local) {
		String host = withoutPort(hostAndPort);
		return host.equals("localhost") || host.equals(HostAddresses.literal(local)) || host.equals('[' + HostAddresses.literal(local) + ']')
				|| isSameAddress(host, local) || names.get().contains(host) || names.get().contains(hostAndPort);
	}

	/** Spellings of one IPv6 address differ; only a literal is parsed here, so nothing is looked up. */
	private static boolean isSameAddress(String host, InetAddress local) {
		if (!host.startsWith("[") || !host.endsWith("]")) {
			return false;
		}
		try {
			return InetAddress.getByName(host).equals(local);
		} catch (UnknownHostException e) {
			return false;
		}
	}

	private static boolean sameOrigin(String origin, String host) {
		return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
	}

	private static String withoutPort(String host) {
		int colon = host.lastIndexOf(':');
		return colon > host.lastIndexOf(']') && host.substring(colon + 1).matches("[0-9]{0,5}") ? host.substring(0, colon) : host;
	}
}
