package io.imageshare.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;

/**
 * The one crossing from other threads to the user interface. It posts, never waits, and drops what comes after the widget is gone. However often it is asked,
 * a crossing runs its work once for all requests since it last ran, so a burst of events costs one repaint.
 */
public final class UiThread {

	/** What is only read need not be renewed faster than anybody reads. */
	private static final long PACE_MILLIS = 100;

	private final BooleanSupplier gone;
	private final Runnable work;
	private final long pace;
	private final AtomicBoolean posted = new AtomicBoolean();
	/** When the work may be done again, in nanoseconds of the monotonic clock. */
	private long due = System.nanoTime();

	/**
	 * @param owner whose life limits the crossing
	 * @param work runs on the UI thread; looks up by itself what has changed
	 */
	public UiThread(Widget owner, Runnable work) {
		this(owner::isDisposed, work, 0);
	}

	/** The same for what lives as long as the workbench. */
	public UiThread(Runnable work) {
		this(() -> false, work, 0);
	}

	private UiThread(BooleanSupplier gone, Runnable work, long pace) {
		this.gone = gone;
		this.work = work;
		this.pace = pace;
	}

	/** One whose work is done at once when it is asked for now and then, but no more than ten times a second: for words that say how far a burst has come. */
	public static UiThread paced(Widget owner, Runnable work) {
		return new UiThread(owner::isDisposed, work, PACE_MILLIS);
	}

	/** Asks for the work to be done; from any thread. */
	public void request() {
		if (posted.compareAndSet(false, true)) {
			post(gone, this::run);
		}
	}

	private void run() {
		long now = System.nanoTime();
		if (now - due < 0) {
			int wait = (int) TimeUnit.NANOSECONDS.toMillis(due - now) + 1;
			Display.getCurrent().timerExec(wait, () -> {
				if (!gone.getAsBoolean()) {
					run();
				}
			});
			return;
		}
		due = now + TimeUnit.MILLISECONDS.toNanos(pace);
		posted.set(false);
		work.run();
	}

	/** Runs the work once on the UI thread, unless the widget is gone by then; from any thread. */
	public static void post(Widget owner, Runnable work) {
		post(owner::isDisposed, work);
	}

	private static void post(BooleanSupplier gone, Runnable work) {
		try {
			// The workbench has one display; a widget that is gone could not name it.
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!gone.getAsBoolean()) {
					work.run();
				}
			});
		} catch (SWTException e) {
			// The display is gone, and the workbench with it.
		}
	}
}
