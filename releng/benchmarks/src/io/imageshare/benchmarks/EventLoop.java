package io.imageshare.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** The loop that runs the user interface, with a watch on it: how often something was painted, and how long the thread was not free for the next event. */
final class EventLoop {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Display display;
	private final Watch watch = Watch.ofThisThread();
	private int frames;
	private long lastFrame;
	private long busy;
	private long longest;
	private long computed;

	/** To be made after the control has got its own listeners, so that a frame is over when it is counted. */
	EventLoop(Control painted) {
		display = painted.getDisplay();
		painted.addListener(SWT.Paint, this::painted);
	}

	private void painted(Event event) {
		frames++;
		lastFrame = System.nanoTime();
	}

	int frames() {
		return frames;
	}

	/** In terms of System.nanoTime. */
	long lastFrame() {
		return lastFrame;
	}

	/** The longest time without a look for the next event since the last reset, in milliseconds. */
	double longest() {
		return longest / 1e6;
	}

	/** The most that the thread computed without a look for the next event since the last reset, in milliseconds; what others took of the processor is not in it. */
	double computed() {
		return computed / 1e6;
	}

	/** All time spent on events and on what was done in between since the last reset, in milliseconds. */
	double busy() {
		return busy / 1e6;
	}

	void reset() {
		frames = 0;
		busy = 0;
		longest = 0;
		computed = 0;
	}

	/** Counts as an event. */
	void run(Runnable work) {
		long start = begin();
		long processor = THREADS.getCurrentThreadCpuTime();
		work.run();
		count(start, processor);
	}

	void until(BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			long start = begin();
			long processor = THREADS.getCurrentThreadCpuTime();
			if (display.readAndDispatch()) {
				count(start, processor);
			} else {
				Thread.onSpinWait();
			}
		}
	}

	private long begin() {
		long now = System.nanoTime();
		if (watch != null) {
			watch.eventSince(now);
		}
		return now;
	}

	/** Says what took longer than a frame since the last time this was asked, if that is watched. */
	void report(String what) {
		if (watch != null) {
			watch.report(what);
		}
	}

	private void count(long start, long processor) {
		computed = Math.max(computed, THREADS.getCurrentThreadCpuTime() - processor);
		long taken = System.nanoTime() - start;
		busy += taken;
		if (watch != null) {
			watch.eventSince(0);
		}
		longest = Math.max(longest, taken);
	}
}
