package io.imageshare.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a link is written. */
class LinkTextTest {

	@ParameterizedTest
	@CsvSource({ "192.168.1.20, http://192.168.1.20:8899/", "studio.local, http://studio.local:8899/", "2001:db8::1, http://[2001:db8::1]:8899/" })
	void theSecretStandsBehindTheAddressAndIsNotLogged(String host, String address) {
		Link link = new Link(host, 8899, "AbCdEfGhIjKlMnOpQrStUv");
		assertEquals(address, link.address());
		assertEquals(address + "#s=AbCdEfGhIjKlMnOpQrStUv", link.url());
		assertEquals(address, link.toString());
		assertEquals("s=AbCdEfGhIjKlMnOpQrStUv", URI.create(link.url()).getFragment());
		assertEquals(8899, URI.create(link.url()).getPort());
	}
}
