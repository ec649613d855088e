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
 * to do, tells the phones of the latest one some thirty times a second.
 */
final class Mirror implements AutoCloseable {

	private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / 30;
	private static final int IDLE_SECONDS = 5;

	/** An image and what is seen of it. */
	record View(SharedImage image, Glance glance) {
	}

	/** What is to be shown from some moment on; recognised by identity. */
	static final class Scene {

		final Optional<View> view;

		Scene(Optional<View> view) {
			this.view = view;
		}

		/** With what stands for the image, if anything does. */
		String message(Pushes pushes) {
			return view.map(seen -> pushes.rendition(seen.image().id()).map(rendition -> ServerMessages.mirror(rendition, Pushes.renditionUrl(rendition), seen.glance()))
					.orElseGet(() -> ServerMessages.mirror(seen.image(), Pushes.url(seen.image()), seen.glance()))).orElseGet(ServerMessages::mirrorOver);
		}
	}

	private final Hub hub;
	private final ScheduledThreadPoolExecutor thread;
	private final AtomicBoolean due = new AtomicBoolean();
	private volatile Scene scene = new Scene(Optional.empty());
	private volatile long last = System.nanoTime() - PERIOD;

	Mirror(Hub hub) {
		this.hub = hub;
		thread = new ScheduledThreadPoolExecutor(1, work -> {
			Thread made = new Thread(work, "Image Share mirror");
			made.setDaemon(true);
			return made;
		}, new DiscardPolicy());
		thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
		thread.allowCoreThreadTimeOut(true);
		thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
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
		current.view.ifPresent(view -> hub.pushes.lend(view.image()));
		hub.sessions.all().forEach(session -> session.mirror(current));
	}

	@Override
	public void close() {
		thread.shutdownNow();
	}
}
