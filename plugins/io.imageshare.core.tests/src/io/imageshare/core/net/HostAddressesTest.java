package io.imageshare.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.imageshare.core.model.HostAddress;
import io.imageshare.core.model.HostAddress.Kind;

/** The addresses of the computer that runs the test, whatever they are. */
class HostAddressesTest {

	@Test
	void likelierSortsComeFirstAndLoopbackIsThere() {
		List<HostAddress> addresses = HostAddresses.scan();
		assertEquals(addresses.stream().map(HostAddress::kind).sorted().toList(), addresses.stream().map(HostAddress::kind).toList());
		assertTrue(addresses.stream().anyMatch(address -> address.host().equals("127.0.0.1") && address.kind() == Kind.LOOPBACK), addresses::toString);
		assertEquals(addresses, HostAddresses.scan());
	}

	@Test
	void everyOneCanStandInALink() throws UnknownHostException {
		for (HostAddress address : HostAddresses.scan()) {
			assertFalse(address.host().contains("%"), address.host());
			assertEquals(address.host(), InetAddress.getByName(address.host()).getHostAddress());
		}
	}

	@Test
	void anAddressOfNoAdapterIsGone() throws UnknownHostException {
		assertTrue(HostAddresses.isGone(InetAddress.getByName("192.0.2.1")));
		assertFalse(HostAddresses.isGone(InetAddress.getByName("127.0.0.1")));
		assertFalse(HostAddresses.isGone(InetAddress.getByName("0.0.0.0")));
	}
}
