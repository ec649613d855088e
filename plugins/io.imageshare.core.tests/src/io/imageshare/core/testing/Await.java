package io.imageshare.core.testing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must happen, for so long that only a fault makes it fail. */
public final class Await {

	/** Longer than anything takes on the slowest machine, shorter than anybody's patience. */
	public static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("io.imageshare.patience", 60));

	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

	private Await() {
	}

	/** What the future ends with. */
	public static <T> T get(CompletableFuture<T> future) {
		try {
			return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		} catch (InterruptedException | ExecutionException | TimeoutException e) {
			throw new AssertionError(e);
		}
	}

	/** Looks again and again, since some things tell nobody when they change. */
	public static void until(String sentence, BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Waited in vain: " + sentence);
			}
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}
}
