package io.imageshare.core.share;

import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.imageshare.core.model.Glance;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.wire.ServerMessages;

/**
 * What the computer shows, for phones to show too. Changes come at any rate and from any thread and are only noted; a thread of its own, which ends when there is nothing
 * to do, tells the phones of the latest one some thirty times a second. Of an image that needs a rendition they are told once it is made, on a second such thread, and show
 * what was before until then.
 */
final class Mirror implements AutoCloseable {

	private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / 30;
	private static final int IDLE_SECONDS = 5;
	private static final int CLOSE_SECONDS = 3;

	/** An image and what is seen of it. */
	record View(SharedImage image, Glance glance) {
	}

	/** What is to be shown from some moment on; recognised by identity. */
	static final class Scene {

		final Optional<View> view;

		Scene(Optional<View> view) {
			this.view = view;
		}

		String message(Renditions renditions) {
			return view.map(seen -> ServerMessages.mirror(seen.image(), renditions.url(seen.image()), seen.glance())).orElseGet(ServerMessages::mirrorOver);
		}
	}

	private final Hub hub;
	private final ScheduledThreadPoolExecutor thread = idling("Image Share mirror");
	private final ScheduledThreadPoolExecutor preparing = idling("Image Share rendition");
	private final AtomicBoolean prepares = new AtomicBoolean();
	private final AtomicBoolean due = new AtomicBoolean();
	private volatile Scene scene = new Scene(Optional.empty());
	private volatile long last = System.nanoTime() - PERIOD;

	Mirror(Hub hub) {
		this.hub = hub;
	}

	private static ScheduledThreadPoolExecutor idling(String name) {
		ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
			Thread made = new Thread(work, name);
			made.setDaemon(true);
			return made;
		}, new DiscardPolicy());
		executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
		executor.allowCoreThreadTimeOut(true);
		executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		return executor;
	}

	void show(Optional<View> view) {
		scene = new Scene(view);
		refresh();
	}

	Optional<View> view() {
		return scene.view;
	}

	/** Tells the phones soon, or again, what they do not know yet. */
	void refresh() {
		if (due.compareAndSet(false, true)) {
			after(last + PERIOD - System.nanoTime(), this::tell);
		}
	}

	/** Does something on the thread of the mirror. */
	void after(long nanos, Runnable work) {
		thread.schedule(work, Math.max(0, nanos), TimeUnit.NANOSECONDS);
	}

	private void tell() {
		due.set(false);
		last = System.nanoTime();
		Scene current = scene;
		Optional<SharedImage> image = current.view.map(View::image);
		if (image.isPresent() && !hub.renditions.isSettled(image.get())) {
			prepare(image.get());
			return;
		}
		image.ifPresent(hub.pushes::lend);
		hub.sessions.all().forEach(session -> session.mirror(current));
	}

	/** Of many pictures that somebody steps through only those are prepared that are shown when the one before is done. */
	private void prepare(SharedImage image) {
		if (prepares.compareAndSet(false, true)) {
			preparing.execute(() -> {
				hub.renditions.settle(image);
				prepares.set(false);
				refresh();
			});
		}
	}

	@Override
	public void close() {
		thread.shutdownNow();
		preparing.shutdownNow();
		try {
			preparing.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
