package io.imageshare.core.share;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners what happened. Never called with a lock held. */
final class Events {

	private final List<Consumer<? super ShareEvent>> listeners = new CopyOnWriteArrayList<>();

	void add(Consumer<? super ShareEvent> listener) {
		listeners.add(listener);
	}

	void remove(Consumer<? super ShareEvent> listener) {
		listeners.remove(listener);
	}

	void fire(ShareEvent event) {
		listeners.forEach(listener -> listener.accept(event));
	}
}
