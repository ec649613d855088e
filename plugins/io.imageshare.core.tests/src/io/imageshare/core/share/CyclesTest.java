package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.ServerState.Stopped;
import io.imageshare.core.testing.Await;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** Starting and stopping again and again on one port, with clients in every state, uses up nothing. */
@ExtendWith(NoThreadsLeft.class)
class CyclesTest {

	private static final int CYCLES = 200;
	/** The virtual machine opens files of its own now and then; a leak would show once for each cycle. */
	private static final int SLACK = 20;

	@TempDir
	Path folder;

	@Test
	void twoHundredCyclesLeaveNoThreadAndNoDescriptor() throws IOException {
		int port = TestShare.freePort();
		ShareSettings settings = TestShare.settings(port, TestShare.limits().withServer(TestShare.patientWithHellos(Await.PATIENCE)));
		try (TestShare share = new TestShare(folder, settings)) {
			cycle(share, settings);
			int threads = NoThreadsLeft.ours().size();
			int descriptors = descriptors();
			for (int i = 0; i < CYCLES; i++) {
				cycle(share, settings);
			}
			Await.until("the threads have ended", () -> NoThreadsLeft.ours().size() <= threads);
			Await.until("the descriptors are closed", () -> descriptors() <= descriptors + SLACK);
			assertTrue(share.errors().isEmpty(), share.errors()::toString);
		}
	}

	/** One phone that is let in, one that says nothing, one that stops in the middle of its request, one that connects only; each closed by the server. */
	private static void cycle(TestShare share, ShareSettings settings) throws IOException {
		int port = settings.port();
		share.start(settings);
		assertEquals(port, share.port());
		try (TestPhone phone = share.phone("device-1"); TestPhone silent = share.silentPhone("device-2"); RawClient halfOpen = new RawClient(port);
				RawClient idle = new RawClient(port)) {
			halfOpen.send("GET / HTTP/1.1\r\n");
			phone.expectSilence();
			assertEquals(new Stopped(), Await.get(share.share().stop()));
			assertEquals(1001, phone.closeCode());
			assertEquals(1001, silent.closeCode());
			assertTrue(halfOpen.endsSilently());
			assertTrue(idle.endsSilently());
		}
	}

	/** Open files of this process; 0 where the system does not tell. */
	private static int descriptors() {
		String[] open = new File("/proc/self/fd").list();
		return open == null ? 0 : open.length;
	}
}
