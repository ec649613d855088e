package io.imageshare.core.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test that leaves a thread of ours, or of the library for us, behind. */
public final class NoThreadsLeft implements AfterEachCallback {

	private static final long PATIENCE_MILLIS = Await.PATIENCE.toMillis();
	private static final List<String> OURS = List.of("WebSocket", "connectionLostChecker", "Image Share");

	@Override
	public void afterEach(ExtensionContext context) throws InterruptedException {
		for (Thread thread : ours()) {
			thread.join(PATIENCE_MILLIS);
		}
		assertEquals(List.of(), ours().stream().map(Thread::getName).toList(), "Threads outlive the test.");
	}

	/** The threads of ours that are alive now. */
	public static List<Thread> ours() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.isAlive() && isOurs(thread.getName())).toList();
	}

	private static boolean isOurs(String name) {
		return OURS.stream().anyMatch(name::startsWith);
	}
}
