package io.imageshare.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;

/**
 * The one crossing from other threads to the user interface. It posts, never waits, and drops what comes after the widget is gone. However often it is asked,
 * a crossing runs its work once for all requests since it last ran, so a burst of events costs one repaint.
 */
public final class UiThread {

	private final BooleanSupplier gone;
	private final Runnable work;
	private final AtomicBoolean posted = new AtomicBoolean();

	/**
	 * @param owner whose life limits the crossing
	 * @param work runs on the UI thread; looks up by itself what has changed
	 */
	public UiThread(Widget owner, Runnable work) {
		this(owner::isDisposed, work);
	}

	/** The same for what lives as long as the workbench. */
	public UiThread(Runnable work) {
		this(() -> false, work);
	}

	private UiThread(BooleanSupplier gone, Runnable work) {
		this.gone = gone;
		this.work = work;
	}

	/** Asks for the work to be done; from any thread. */
	public void request() {
		if (posted.compareAndSet(false, true)) {
			post(gone, () -> {
				posted.set(false);
				work.run();
			});
		}
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
