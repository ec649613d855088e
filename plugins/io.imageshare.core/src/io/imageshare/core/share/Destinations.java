package io.imageshare.core.share;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.imageshare.core.wire.ServerMessages;

/** Where images may land in the workspace: in the target, unless a phone chooses another one of the folders. Phones hear of every change. */
final class Destinations {

	/** A phone shows all of them in one list. */
	private static final int MOST = 50;

	/** Those of a moment; the target is among the folders. */
	record Choice(Optional<String> target, List<String> folders) {
	}

	private final Sessions sessions;
	private List<String> offered = List.of();
	private volatile Choice choice = new Choice(Optional.empty(), List.of());

	Destinations(Sessions sessions) {
		this.sessions = sessions;
	}

	Choice now() {
		return choice;
	}

	/** @param folder where the next image lands when its sender chooses nothing; empty for nowhere */
	synchronized void target(Optional<String> folder) {
		change(folder);
	}

	synchronized void folders(List<String> folders) {
		offered = List.copyOf(folders);
		change(choice.target());
	}

	/** Says so with the lock held, so that the last change is also the last one said; saying is only queueing. */
	private void change(Optional<String> target) {
		Choice next = new Choice(target, folders(target));
		if (!next.equals(choice)) {
			choice = next;
			String message = ServerMessages.target(next.target().orElse(null), next.folders());
			sessions.all().forEach(session -> session.send(message));
		}
	}

	private List<String> folders(Optional<String> target) {
		Set<String> distinct = new LinkedHashSet<>(offered);
		List<String> folders = new ArrayList<>(distinct).subList(0, Math.min(MOST, distinct.size()));
		if (target.isPresent() && !folders.contains(target.get())) {
			folders = new ArrayList<>(folders.subList(0, Math.min(MOST - 1, folders.size())));
			folders.add(0, target.get());
		}
		return List.copyOf(folders);
	}
}
