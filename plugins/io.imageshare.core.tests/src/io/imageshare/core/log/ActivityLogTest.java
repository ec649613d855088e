package io.imageshare.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.imageshare.core.log.ActivityLog.Tail;
import io.imageshare.core.log.LogEntry.Severity;

/** The bounded memory of what happened. */
class ActivityLogTest {

	private final ActivityLog log = new ActivityLog(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

	private static List<String> texts(Tail tail) {
		return tail.entries().stream().map(LogEntry::text).toList();
	}

	@Test
	void entriesComeOldestFirstWithTheirTimeAndSeverity() {
		log.info("a");
		log.warning("b");
		log.error("c");
		assertEquals(List.of(new LogEntry(Instant.EPOCH, Severity.INFO, "a"), new LogEntry(Instant.EPOCH, Severity.WARNING, "b"),
				new LogEntry(Instant.EPOCH, Severity.ERROR, "c")), log.since(0).entries());
	}

	@Test
	void aReaderGetsEachEntryOnce() {
		log.info("a");
		Tail first = log.since(0);
		assertEquals(List.of("a"), texts(first));
		assertEquals(List.of(), texts(log.since(first.seen())));
		log.info("b");
		log.info("c");
		assertEquals(List.of("b", "c"), texts(log.since(first.seen())));
		assertEquals(List.of("a", "b", "c"), texts(log.since(0)));
	}

	@Test
	void theOldestGoFirst() {
		for (int i = 0; i < ActivityLog.CAPACITY + 10; i++) {
			log.info(Integer.toString(i));
		}
		Tail all = log.since(0);
		assertEquals(ActivityLog.CAPACITY, all.entries().size());
		assertEquals("10", all.entries().get(0).text());
		assertEquals(ActivityLog.CAPACITY + 10, all.seen());
		assertEquals(List.of("1008", "1009"), texts(log.since(ActivityLog.CAPACITY + 8)));
	}

	@Test
	void aReaderThatHasSeenMoreThanThereWasGetsNothing() {
		log.info("a");
		assertEquals(List.of(), texts(log.since(100)));
	}

	@Test
	void listenersAreToldAfterEachEntryOutsideAnyLockUntilTheyLeave() {
		AtomicInteger told = new AtomicInteger();
		Runnable listener = () -> {
			assertEquals(told.incrementAndGet(), log.since(0).entries().size());
			if (told.get() == 1) {
				log.info("said by the listener");
			}
		};
		log.addListener(listener);
		log.info("a");
		assertEquals(2, told.get());
		log.removeListener(listener);
		log.info("b");
		assertEquals(2, told.get());
	}

	@Test
	void manyThreadsMayAdd() throws InterruptedException {
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Thread thread = new Thread(() -> {
				for (int entry = 0; entry < 500; entry++) {
					log.info("x");
				}
			}, "adder");
			thread.start();
			threads.add(thread);
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertEquals(2000, log.since(0).seen());
		assertTrue(log.since(0).entries().size() == ActivityLog.CAPACITY);
	}
}
