package io.imageshare.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.gallery.RemoveOperation;
import io.imageshare.ui.strip.ThumbnailStrip;
import io.imageshare.ui.view.DecodeFamily;
import io.imageshare.ui.view.ImageShareView;

/** Opens the view on the pictures there are, does what users do with them, and closes it. On the UI thread. */
final class GalleryTurn {

	/** What is measured, in milliseconds unless it says something else. */
	enum Measure {
		OPEN("opening the view until the strip has its thumbnails"),
		OPEN_BUSY("… UI thread busy at most"),
		SCROLL("scrolling: UI thread a frame"),
		SCROLL_BUSY("… busy at most"),
		NEXT("next or previous until sharp on the canvas"),
		NEXT_BUSY("… UI thread busy at most"),
		ARRIVAL("one more until it is in the strip and on the canvas"),
		ARRIVAL_BUSY("… UI thread busy at most"),
		FILTER("a letter in the filter box until it is painted"),
		SELECT("selecting all until it is painted"),
		DELETE("deleting all: µs for each, until the strip is empty"),
		DELETE_BUSY("… UI thread busy at most"),
		UNDO("undoing that: µs for each, until all are there"),
		UNDO_BUSY("… UI thread busy at most");

		final String title;

		Measure(String title) {
			this.title = title;
		}
	}

	private static final int FRAMES = 100;
	private static final int STEPS = 10;

	private final GalleryPictures pictures;
	private final BiConsumer<Measure, Double> results;
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	private ImageShareView view;
	private EventLoop loop;

	GalleryTurn(GalleryPictures pictures, BiConsumer<Measure, Double> results) {
		this.pictures = pictures;
		this.results = results;
	}

	void run() throws Exception {
		IViewReference old = page.findViewReference(ImageShareView.ID);
		if (old != null) {
			page.hideView(old);
		}
		open();
		loop.report(pictures.count() + " open");
		scroll();
		loop.report(pictures.count() + " scroll");
		walk();
		loop.report(pictures.count() + " next");
		arrive();
		loop.report(pictures.count() + " arrival");
		filter();
		loop.report(pictures.count() + " filter");
		selectDeleteUndo();
		loop.report(pictures.count() + " select, delete, undo");
		page.hideView(view);
	}

	private void open() throws Exception {
		long start = System.nanoTime();
		view = (ImageShareView) page.showView(ImageShareView.ID);
		double made = (System.nanoTime() - start) / 1e6;
		loop = new EventLoop(strip());
		until(() -> strip().getItemCount() == pictures.count() && loop.frames() > 0 && strip().deviceImages() >= inSight());
		results.accept(Measure.OPEN, (System.nanoTime() - start) / 1e6);
		results.accept(Measure.OPEN_BUSY, Math.max(made, loop.longest()));
		rest();
	}

	private void scroll() {
		loop.reset();
		for (int frame = 0; frame < FRAMES; frame++) {
			Event event = new Event();
			event.count = frame < FRAMES / 2 ? 3 : -3;
			painted(() -> strip().notifyListeners(SWT.MouseVerticalWheel, event));
		}
		results.accept(Measure.SCROLL, loop.busy() / FRAMES);
		results.accept(Measure.SCROLL_BUSY, loop.longest());
		rest();
	}

	/** Around the end of the strip, where the one that was last wraps around to the first. */
	private void walk() {
		for (int step = 0; step < STEPS; step++) {
			boolean forward = step < STEPS / 2;
			loop.reset();
			long start = System.nanoTime();
			loop.run(() -> {
				if (forward) {
					view.gallery().next();
				} else {
					view.gallery().previous();
				}
			});
			until(this::isSharp);
			results.accept(Measure.NEXT, (System.nanoTime() - start) / 1e6);
			results.accept(Measure.NEXT_BUSY, loop.longest());
			rest();
		}
	}

	private void arrive() throws Exception {
		Path file = pictures.draw();
		int before = strip().getItemCount();
		SharedImage[] sent = new SharedImage[1];
		Job job = Job.create("arrival", monitor -> {
			try {
				sent[0] = pictures.send(file);
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		loop.reset();
		long start = System.nanoTime();
		job.schedule();
		until(() -> strip().getItemCount() == before + 1 && sent[0] != null
				&& view.gallery().current().map(SharedImage::id).equals(Optional.of(sent[0].id())) && isSharp());
		results.accept(Measure.ARRIVAL, (System.nanoTime() - start) / 1e6);
		results.accept(Measure.ARRIVAL_BUSY, loop.longest());
		rest();
		pictures.remove(sent[0]);
		until(() -> strip().getItemCount() == before);
		rest();
	}

	private void filter() {
		view.find();
		rest();
		for (String typed : new String[] { "s", "sc", "scr", "screen", "screen-", "screen-9", "" }) {
			long start = System.nanoTime();
			painted(() -> view.strip().filterBox().setText(typed));
			results.accept(Measure.FILTER, (System.nanoTime() - start) / 1e6);
			rest();
		}
	}

	private void selectDeleteUndo() throws Exception {
		int count = strip().getItemCount();
		long start = System.nanoTime();
		painted(() -> view.gallery().selectAll());
		results.accept(Measure.SELECT, (System.nanoTime() - start) / 1e6);
		rest();
		IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
		loop.reset();
		long deleted = System.nanoTime();
		RemoveOperation.schedule(view.gallery().selected());
		until(() -> strip().getItemCount() == 0);
		results.accept(Measure.DELETE, (System.nanoTime() - deleted) / 1e3 / count);
		results.accept(Measure.DELETE_BUSY, loop.longest());
		rest();
		until(() -> history.canUndo(RemoveOperation.CONTEXT));
		loop.reset();
		long undone = System.nanoTime();
		IJobFunction undoing = monitor -> undo(history, monitor);
		Job.create("undo", undoing).schedule();
		until(() -> strip().getItemCount() == count);
		results.accept(Measure.UNDO, (System.nanoTime() - undone) / 1e3 / count);
		results.accept(Measure.UNDO_BUSY, loop.longest());
		rest();
	}

	private static IStatus undo(IOperationHistory history, IProgressMonitor monitor) {
		try {
			return history.undo(RemoveOperation.CONTEXT, monitor, null);
		} catch (ExecutionException e) {
			return Status.error(e.getMessage(), e);
		}
	}

	private ThumbnailStrip strip() {
		return view.strip().strip();
	}

	private int inSight() {
		return Math.min(strip().getItemCount(), Math.max(1, strip().getClientArea().width / strip().tile(0).width));
	}

	private boolean isSharp() {
		return view.canvas().picture() != null && !view.canvas().picture().isReduced() && view.canvas().isAtRest();
	}

	/** Does something that is seen in the strip, until it is. */
	private void painted(Runnable work) {
		int before = loop.frames();
		loop.run(work);
		until(() -> loop.frames() > before);
	}

	/** Until nothing is on its way: neighbours and thumbnails are there. */
	private void rest() {
		until(() -> Job.getJobManager().find(DecodeFamily.INSTANCE).length == 0 && view.canvas().isAtRest());
		long end = System.nanoTime() + 150_000_000;
		until(() -> System.nanoTime() > end);
	}

	private void until(BooleanSupplier condition) {
		loop.until(condition);
	}
}
