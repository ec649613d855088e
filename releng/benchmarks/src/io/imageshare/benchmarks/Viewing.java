package io.imageshare.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The process of one viewer with one file: opens it, zooms in and out, pans, and prints what that took, apart by blanks. */
public final class Viewing {

	private static final int WIDTH = 1000;
	private static final int HEIGHT = 700;
	private static final int LARGEST = 16;
	/** Nothing painted for so long: nothing better comes. */
	private static final long STILL_NANOS = 400_000_000;
	private static final double SECONDS_THERE_AND_BACK = 3;

	private final Viewer viewer;
	private final EventLoop loop;
	private final StringBuilder results = new StringBuilder();

	private Viewing(Viewer viewer) {
		this.viewer = viewer;
		loop = new EventLoop(viewer.control());
	}

	/** Arguments: the viewer, the file, and how many seconds each movement shall take. */
	public static void main(String[] arguments) throws Exception {
		Display display = new Display();
		Shell shell = new Shell(display, SWT.NO_TRIM);
		shell.setLayout(new FillLayout());
		Viewing viewing = new Viewing(arguments[0].equals("canvas") ? new CanvasViewer(shell) : new NaiveViewer(shell));
		shell.setSize(WIDTH, HEIGHT);
		shell.open();
		viewing.rest(System.nanoTime());
		viewing.open(Path.of(arguments[1]));
		viewing.loop.report("opening");
		viewing.zoom(Double.parseDouble(arguments[2]));
		viewing.loop.report("zooming");
		viewing.pan(Double.parseDouble(arguments[2]));
		viewing.loop.report("panning");
		shell.dispose();
		System.out.println(viewing.results + Long.toString(Host.peakHeap() >> 20) + " " + peakRss());
		System.exit(0);
	}

	private void open(Path file) {
		loop.reset();
		long start = System.nanoTime();
		loop.run(() -> viewer.open(file));
		loop.until(() -> loop.frames() > 0 && viewer.showsAnything() && loop.lastFrame() > start);
		result((loop.lastFrame() - start) / 1e6);
		loop.until(viewer::isSharp);
		int before = loop.frames();
		loop.until(() -> loop.frames() > before || viewer.isDone() && loop.frames() > 0);
		result((loop.lastFrame() - start) / 1e6);
		loop.until(viewer::isDone);
		rest(System.nanoTime());
		result((loop.lastFrame() - start) / 1e6);
		result(loop.longest());
		result(loop.computed());
	}

	/** From the whole to the largest and back, evenly to the eye, while the fingers wander. */
	private void zoom(double seconds) {
		viewer.zoom(WIDTH / 2, HEIGHT / 2, 1);
		move(seconds, time -> {
			double there = (1 - Math.cos(time * 2 * Math.PI / SECONDS_THERE_AND_BACK)) / 2;
			viewer.zoom(WIDTH / 2, HEIGHT / 2, Math.pow(LARGEST, there));
		});
	}

	/** In loops, at the speed of a quick hand. */
	private void pan(double seconds) {
		viewer.actualSize();
		double[] last = new double[1];
		move(seconds, time -> {
			double angle = time * 2 * Math.PI / SECONDS_THERE_AND_BACK;
			double pixels = 1500 * (time - last[0]);
			last[0] = time;
			viewer.pan((int) Math.round(pixels * Math.cos(angle)), (int) Math.round(pixels * Math.sin(angle)));
		});
	}

	/** Moves as often as the last movement is on the screen. */
	private void move(double seconds, DoubleConsumer to) {
		rest(System.nanoTime());
		loop.reset();
		long start = System.nanoTime();
		double now = 0;
		while (now < seconds) {
			double time = now;
			int before = loop.frames();
			loop.run(() -> to.accept(time));
			long asked = System.nanoTime();
			// what stands still, since rounding moved it by nothing, is not painted
			loop.until(() -> loop.frames() > before || System.nanoTime() - asked > STILL_NANOS / 10);
			now = (System.nanoTime() - start) / 1e9;
		}
		result(loop.frames() / now);
		result(loop.busy() / loop.frames());
		result(loop.longest());
		result(loop.computed());
	}

	private void rest(long since) {
		loop.until(() -> System.nanoTime() - Math.max(since, loop.lastFrame()) > STILL_NANOS);
	}

	private void result(double value) {
		results.append(value).append(' ');
	}

	/** In MB. */
	private static long peakRss() throws Exception {
		try (var lines = Files.lines(Path.of("/proc/self/status"))) {
			return Long.parseLong(lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow().replaceAll("\\D", "")) >> 10;
		}
	}
}
