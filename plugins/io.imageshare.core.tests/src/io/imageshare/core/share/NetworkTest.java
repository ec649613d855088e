package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.HostAddress;
import io.imageshare.core.model.Link;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.ServerState.Failed;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.share.ShareEvent.ServerChanged;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.TestNetwork;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestPhone.Accept;
import io.imageshare.core.testing.TestShare;

/** The addresses of the computer change while the server runs, as they do on the way from one Wi-Fi to another. */
@ExtendWith(NoThreadsLeft.class)
class NetworkTest {

	private static final ShareSettings ANYWHERE = TestShare.settings(0).withBindAddress(Optional.empty());

	@TempDir
	Path folder;
	private final TestNetwork network = new TestNetwork("192.0.2.1", "192.0.2.2");

	private TestShare share(ShareSettings settings) throws IOException {
		return new TestShare(folder, settings, Clock.systemUTC(), network);
	}

	private static Running running(ServerState state) {
		return assertInstanceOf(Running.class, state, state::toString);
	}

	@Test
	void aNewAddressIsInTheLinkAndNothingElseOfItChanges() throws IOException {
		try (TestShare share = share(ANYWHERE)) {
			Link before = share.link();
			assertEquals("192.0.2.1", before.host());
			share.drainEvents();
			network.change("198.51.100.7");
			Link after = running(share.event(ServerChanged.class).state()).link();
			assertEquals(new Link("198.51.100.7", before.port(), before.secret()), after);
			assertEquals(List.of("198.51.100.7", "127.0.0.1"), share.share().addresses().stream().map(HostAddress::host).toList());
			assertTrue(share.log().contains("This computer's address changed; the new link is " + after.address()), share.log()::toString);
		}
	}

	@Test
	void aPhoneThatLostItsConnectionByTheChangeComesBackAndGoesOn() throws IOException {
		byte[] bytes = Images.png(1000, 1);
		try (TestShare share = share(ANYWHERE); TestPhone other = share.phone("device-2")) {
			try (TestPhone phone = share.phone("device-1")) {
				Accept accept = phone.offer("transfer-1", "a.png", bytes).accepted("transfer-1");
				phone.chunk(accept.channel(), 0, TestPhone.slice(bytes, 0, 400)).expect("ack");
				share.drainEvents();
				network.change("198.51.100.7");
				share.event(ServerChanged.class);
				phone.cut();
			}
			try (TestPhone back = share.phone("device-1")) {
				Accept accept = back.offer("transfer-1", "a.png", bytes).accepted("transfer-1");
				assertEquals(400, accept.offset());
				back.chunks(accept, bytes, 400).await("received");
			}
			other.expectSilence();
		}
	}

	@Test
	void whileThereIsNoAddressTheLastLinkStaysUntilThereIsAnother() throws IOException {
		try (TestShare share = share(ANYWHERE); TestPhone phone = share.phone("device-1")) {
			share.drainEvents();
			network.change();
			network.isSeen();
			assertEquals(new Running(share.link()), share.share().serverState());
			network.fail();
			network.isSeen();
			assertEquals(new Running(share.link()), share.share().serverState());
			assertEquals(List.of(), share.share().addresses());
			network.change("192.0.2.1");
			network.isSeen();
			assertEquals(new Running(share.link()), share.share().serverState());
			assertEquals(List.of(), share.drainEvents().stream().filter(ServerChanged.class::isInstance).toList());
			network.change("198.51.100.7");
			assertEquals("198.51.100.7", running(share.event(ServerChanged.class).state()).link().host());
			phone.expectSilence();
		}
	}

	@Test
	void anAddressThatTheUserChoseIsInTheLinkWheneverTheComputerHasIt() throws IOException {
		try (TestShare share = share(ANYWHERE.withPreferredHost(Optional.of("192.0.2.2")))) {
			assertEquals("192.0.2.2", share.link().host());
			share.drainEvents();
			network.change("192.0.2.1");
			assertEquals("192.0.2.1", running(share.event(ServerChanged.class).state()).link().host());
			network.change("192.0.2.1", "192.0.2.2");
			assertEquals("192.0.2.2", running(share.event(ServerChanged.class).state()).link().host());
		}
	}

	@Test
	void aServerThatFoundNoAddressStartsByItselfWhenThereIsOne() throws IOException {
		network.change();
		try (ImageShare share = new ImageShare(folder, TestShare.page(), Renderer.NONE, () -> TestShare.COMPUTER, Clock.systemUTC(), network)) {
			Failed failed = assertInstanceOf(Failed.class, Await.get(share.start(ANYWHERE)));
			assertEquals(Kind.ADDRESS_MISSING, failed.problem().kind());
			assertTrue(failed.problem().message().endsWith("the server then starts by itself."), failed.problem()::message);
			network.isSeen();
			assertEquals(failed, share.serverState());
			network.change("198.51.100.7");
			Await.until("it runs", () -> share.serverState() instanceof Running running && running.link().host().equals("198.51.100.7"));
		}
	}

	@Test
	void aServerThatFoundNoAddressAndWasStoppedStaysSo() throws IOException {
		network.change();
		try (ImageShare share = new ImageShare(folder, TestShare.page(), Renderer.NONE, () -> TestShare.COMPUTER, Clock.systemUTC(), network)) {
			Await.get(share.start(ANYWHERE));
			Await.get(share.stop());
			network.change("198.51.100.7");
			Await.get(share.adjust(ANYWHERE)); // Which looks at once.
			assertEquals(new ServerState.Stopped(), share.serverState());
		}
	}
}
