package io.imageshare.ui.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/** Lets the user interface live while a test on its thread waits for something. */
public final class Pump {

	/** Far beyond what anything here takes; reached only by a failure. */
	private static final Duration LONGEST = Duration.ofSeconds(60);
	private static final long NAP_NANOS = 2_000_000;

	private Pump() {
	}

	/** Processes events until the condition holds; fails, saying what was waited for, when it never does. */
	public static void until(String what, BooleanSupplier condition) {
		until(() -> what, condition);
	}

	/** The same for whoever can say more at the end of a wait in vain than at its beginning. */
	static void until(Supplier<String> what, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		long deadline = System.nanoTime() + LONGEST.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				fail("This did not happen: " + what.get() + UnderWork.describe());
			}
			processAll(display, deadline);
			// The condition may come true without any event, so the thread must not wait for one.
			LockSupport.parkNanos(NAP_NANOS);
		}
	}

	/**
	 * The events of the system and, behind them, what was posted. A display runs the latter only while there are none of the former, and a condition that makes events
	 * of its own, as a look at the clipboard does, would keep it from that forever.
	 */
	private static void processAll(Display display, long deadline) {
		boolean[] ran = new boolean[1];
		display.asyncExec(() -> ran[0] = true);
		while (!ran[0] && System.nanoTime() < deadline) {
			display.readAndDispatch();
		}
	}

	/** Processes events until the future is done. */
	public static <T> T await(String what, CompletableFuture<T> future) {
		until(what, future::isDone);
		return future.join();
	}
}
