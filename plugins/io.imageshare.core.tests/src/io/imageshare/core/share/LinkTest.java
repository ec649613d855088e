package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.imageshare.core.model.Link;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.share.ShareEvent.ServerChanged;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** What the link says: which host, which port, which secret. */
@ExtendWith(NoThreadsLeft.class)
class LinkTest {

	@TempDir
	Path folder;

	private static ShareSettings overridden(String host) {
		return TestShare.settings(0).withHostOverride(Optional.of(host));
	}

	@Test
	void theLinkNamesTheAddressListenedOnAndTheRealPort() throws IOException {
		try (TestShare share = new TestShare(folder); RawClient client = new RawClient(share.port())) {
			assertEquals("127.0.0.1", share.link().host());
			assertEquals(200, client.request("GET /").reply().status());
			assertEquals(new ServerState.Running(share.link()), share.share().serverState());
			assertTrue(share.log().contains("Server started: http://127.0.0.1:" + share.port() + '/'), share.log()::toString);
		}
	}

	@ParameterizedTest
	@CsvSource({ "tunnel.example, tunnel.example, 0", "tunnel.example:8080, tunnel.example, 8080", "192.0.2.7:80, 192.0.2.7, 80", "[2001:db8::1], 2001:db8::1, 0",
			"[2001:db8::1]:443, 2001:db8::1, 443" })
	void anOverrideIsTakenAsItIsWithItsPortIfItHasOne(String override, String host, int port) throws IOException {
		try (TestShare share = new TestShare(folder, overridden(override))) {
			Link link = share.link();
			assertEquals(host, link.host());
			if (port > 0) {
				assertEquals(port, link.port());
			} else {
				Await.get(share.share().adjust(TestShare.settings(0)));
				assertEquals(new ServerState.Running(new Link("127.0.0.1", link.port(), link.secret())), share.share().serverState());
			}
		}
	}

	@Test
	void aNewOverrideIsANewLinkWithoutARestart() throws IOException {
		try (TestShare share = new TestShare(folder); RawClient client = new RawClient(share.port())) {
			share.drainEvents();
			Link expected = new Link("tunnel.example", 8080, share.link().secret());
			assertEquals(new ServerState.Running(expected), Await.get(share.share().adjust(overridden("tunnel.example:8080"))));
			assertEquals(new ServerState.Running(expected), share.event(ServerChanged.class).state());
			assertEquals(200, client.request("GET /").reply().status());
		}
	}

	@Test
	void theSecretStaysUntilItsFileIsDamaged() throws IOException {
		String first;
		try (TestShare share = new TestShare(folder)) {
			first = share.link().secret();
			assertTrue(first.matches("[A-Za-z0-9_-]{22}"), first);
			share.start(TestShare.settings(0));
			assertEquals(first, share.link().secret());
		}
		try (TestShare share = new TestShare(folder)) {
			assertEquals(first, share.link().secret());
		}
		Files.writeString(folder.resolve("secret"), "damaged");
		try (TestShare share = new TestShare(folder)) {
			assertNotEquals(first, share.link().secret());
			assertEquals(Files.readString(folder.resolve("secret")), share.link().secret());
		}
	}

	@Test
	void onlyItsOwnerCanReadTheSecret() throws IOException {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		try (TestShare share = new TestShare(folder)) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))), share.link()::toString);
		}
	}

	@Test
	void theSecretIsNotInTheLog() throws IOException {
		try (TestShare share = new TestShare(folder)) {
			Await.get(share.share().adjust(overridden("tunnel.example")));
			assertEquals(0, share.log().stream().filter(line -> line.contains(share.link().secret())).count());
		}
	}

	@Test
	void aHostThatThisComputerDoesNotHaveCannotBeListenedOn() throws IOException {
		InetAddress elsewhere = InetAddress.getByName("192.0.2.1");
		try (ImageShare share = new ImageShare(folder, TestShare.page(), Renderer.NONE, () -> TestShare.COMPUTER)) {
			ServerState state = Await.get(share.start(TestShare.settings(0).withBindAddress(Optional.of(elsewhere))));
			assertTrue(state instanceof ServerState.Failed failed && failed.problem().message().equals("This computer no longer has the address 192.0.2.1. Choose another address."),
					state::toString);
		}
	}

	@Test
	void aTunnelOnThePortThatBrowsersLeaveOutIsBelievedUnderItsBareName() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, TestShare.loopback())) {
			port = free.getLocalPort();
		}
		try (TestShare share = new TestShare(folder, overridden("tunnel.example:443").withPort(port)); RawClient client = new RawClient(port)) {
			assertEquals("http://tunnel.example:443/", share.link().address());
			assertEquals(200, client.send("GET / HTTP/1.1\r\nHost: tunnel.example\r\n\r\n").reply().status());
			assertEquals(403, client.send("GET / HTTP/1.1\r\nHost: other.example\r\n\r\n").reply().status());
		}
	}

	@Test
	void aRaisedLimitReachesThePhonesThatAreConnected() throws IOException {
		try (TestShare share = new TestShare(folder); TestPhone phone = share.phone("device-1")) {
			Await.get(share.share().adjust(TestShare.settings(0, TestShare.limits().withImage(TestShare.IMAGE_LIMIT + 1))));

			assertEquals(TestShare.IMAGE_LIMIT + 1, phone.expect("limits").getAsJsonObject("limits").get("image").getAsLong());
		}
	}
}
