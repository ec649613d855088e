package io.imageshare.core.share;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners what happened. Never called with a lock held. A listener that fails is reported, and keeps neither the others nor a transfer from going on. */
final class Events {

	private final List<Consumer<? super ShareEvent>> listeners = new CopyOnWriteArrayList<>();
	private final Consumer<Throwable> failures;

	Events(Consumer<Throwable> failures) {
		this.failures = failures;
	}

	void add(Consumer<? super ShareEvent> listener) {
		listeners.add(listener);
	}

	void remove(Consumer<? super ShareEvent> listener) {
		listeners.remove(listener);
	}

	void fire(ShareEvent event) {
		for (Consumer<? super ShareEvent> listener : listeners) {
			try {
				listener.accept(event);
			} catch (RuntimeException e) {
				failures.accept(e);
			}
		}
	}
}
