package io.imageshare.ui.saving;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;

/** Which images wait in the inbox, and why, the longest first. All methods may be called from any thread. */
public final class Waiting {

	/** What does not pass by itself: only the user can give a name. */
	private static final Set<Kind> UP_TO_USER = Set.of(Kind.NAME_WANTED, Kind.NAME_TAKEN);

	private final Map<String, Problem> reasons = new LinkedHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** Is told of every change, on the thread on which it happens: must only post. */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Why each of them waits. */
	public synchronized Map<String, Problem> reasons() {
		return new LinkedHashMap<>(reasons);
	}

	/** @return whether that is new */
	boolean put(String image, Problem problem) {
		boolean isNew;
		synchronized (this) {
			isNew = !problem.equals(reasons.put(image, problem));
		}
		if (isNew) {
			tell();
		}
		return isNew;
	}

	/** These wait no longer, saved or gone. */
	void remove(Collection<String> images) {
		boolean changed;
		synchronized (this) {
			changed = reasons.keySet().removeAll(images);
		}
		if (changed) {
			tell();
		}
	}

	/** Whether trying again can help while the user does nothing about it. */
	boolean isWorthTrying(String image) {
		return Optional.ofNullable(reasons().get(image)).filter(problem -> UP_TO_USER.contains(problem.kind())).isEmpty();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
