package io.imageshare.core.net;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;

import io.imageshare.core.model.HostAddress.Kind;

/**
 * Tells sorts of adapters apart by name, since Java offers nothing better. The words are those that drivers and hypervisors of Linux, macOS and
 * Windows use; a name that matches nothing is {@link Kind#OTHER}, ahead of everything known to be virtual.
 */
final class AdapterKind {

	private static final List<String> VIRTUAL = List.of("docker", "veth", "br-", "virbr", "vmnet", "vmware", "vboxnet", "virtualbox",
			"hyper-v", "vethernet", "wsl", "podman", "cni", "flannel", "lxc", "lxd", "kube", "parallels", "vnic", "dummy", "bluetooth", "awdl", "llw");
	private static final List<String> VPN = List.of("tun", "tap", "ppp", "wg", "utun", "ipsec", "zt", "zerotier", "tailscale", "vpn",
			"wireguard", "anyconnect", "globalprotect", "fortinet", "juniper", "nordlynx");
	private static final List<String> WIFI = List.of("wlan", "wlp", "wlx", "wlo", "wifi", "wi-fi", "wireless", "802.11", "airport");
	private static final List<String> HOTSPOT = List.of("bridge", "ap0", "ap1", "wi-fi direct", "hosted network");
	private static final List<String> ETHERNET = List.of("eth", "enp", "eno", "ens", "enx", "en0", "en1", "ethernet", "gigabit", "gbe", "lan");

	private AdapterKind() {
	}

	static Kind of(NetworkInterface adapter, String displayName, InetAddress address) throws SocketException {
		if (address.isLoopbackAddress()) {
			return Kind.LOOPBACK;
		}
		if (address.isLinkLocalAddress()) {
			return Kind.LINK_LOCAL;
		}
		if (adapter.isVirtual()) {
			return Kind.VIRTUAL;
		}
		Kind kind = byName(adapter.getName(), displayName);
		return kind == Kind.OTHER && adapter.isPointToPoint() ? Kind.VPN : kind;
	}

	/** The order matters: "vEthernet (WSL)" is virtual although it says Ethernet, and "Wi-Fi Direct" is a hotspot although it says Wi-Fi. */
	static Kind byName(String name, String displayName) {
		String words = name.toLowerCase(Locale.ROOT) + ' ' + displayName.toLowerCase(Locale.ROOT);
		if (matches(words, VIRTUAL)) {
			return Kind.VIRTUAL;
		}
		if (matches(words, VPN)) {
			return Kind.VPN;
		}
		if (matches(words, HOTSPOT)) {
			return Kind.HOTSPOT;
		}
		if (matches(words, WIFI)) {
			return Kind.WIFI;
		}
		return matches(words, ETHERNET) ? Kind.ETHERNET : Kind.OTHER;
	}

	/** Whether one of the hints starts a word. */
	private static boolean matches(String words, List<String> hints) {
		return hints.stream().anyMatch(hint -> words.startsWith(hint) || words.contains(' ' + hint) || words.contains('(' + hint));
	}
}
