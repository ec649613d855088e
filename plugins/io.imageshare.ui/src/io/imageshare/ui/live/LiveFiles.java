package io.imageshare.ui.live;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.IPreferenceStore;

import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** What is kept on phones, remembered from session to session. Knows nothing of how it gets there. From any thread. */
public final class LiveFiles {

	private static final String KEY = "live.files";

	private static LiveFiles instance;

	private final List<Consumer<List<IPath>>> listeners = new CopyOnWriteArrayList<>();
	/** What phones have a version of, to be ended with its entry. */
	private final Set<String> shown = ConcurrentHashMap.newKeySet();
	private volatile List<LiveEntry> entries = read();

	private LiveFiles() {
	}

	public static synchronized LiveFiles get() {
		if (instance == null) {
			instance = ofSession();
		}
		return instance;
	}

	/** As a session finds them when it begins. */
	public static LiveFiles ofSession() {
		return new LiveFiles();
	}

	/** In the order in which they were chosen. */
	public List<LiveEntry> entries() {
		return entries;
	}

	/** Whether this was chosen itself. */
	public boolean isChosen(IPath path) {
		return entries.stream().anyMatch(entry -> entry.path().equals(path));
	}

	/** The nearest entry that a file belongs to: itself, or a folder above it. */
	public Optional<LiveEntry> find(IPath file) {
		return entries.stream().filter(entry -> entry.covers(file)).max(Comparator.comparingInt(entry -> entry.path().segmentCount()));
	}

	/** Keeps files and folders from now on; those that are kept already stay as they are. */
	public void keep(List<IPath> paths) {
		Stream<LiveEntry> more = paths.stream().filter(path -> !isChosen(path)).map(path -> new LiveEntry(UUID.randomUUID().toString(), path));
		List<LiveEntry> added = more.toList();
		change(before -> Stream.concat(before.stream(), added.stream()).toList(), paths);
	}

	/** Keeps them no longer: what phones have of them stays there as it is. */
	public void end(List<IPath> paths) {
		List<LiveEntry> ended = entries.stream().filter(entry -> paths.contains(entry.path())).toList();
		change(before -> before.stream().filter(entry -> !ended.contains(entry)).toList(), paths);
		endVersions(shown.stream().filter(live -> ended.stream().anyMatch(entry -> entry.isOrigin(live))).collect(Collectors.toSet()));
	}

	/** It has another path now. */
	void move(LiveEntry moved, IPath to) {
		change(before -> before.stream().map(entry -> entry.equals(moved) ? new LiveEntry(entry.id(), to) : entry).toList(), List.of(moved.path(), to));
	}

	/** Phones have a version of it. */
	void shown(String live) {
		shown.add(live);
	}

	/** Writes small files, so it goes into a job. */
	void endVersions(Set<String> lives) {
		Job.createSystem(Messages.LiveJob_name, monitor -> {
			lives.forEach(ImageSharePlugin.instance().share()::endLive);
			return Status.OK_STATUS;
		}).schedule();
		shown.removeAll(lives);
	}

	private synchronized void change(UnaryOperator<List<LiveEntry>> change, List<IPath> changed) {
		entries = change.apply(entries);
		store().setValue(KEY, entries.stream().map(entry -> entry.id() + ' ' + entry.path().toPortableString()).collect(Collectors.joining("\n")));
		listeners.forEach(listener -> listener.accept(changed));
	}

	/** Is told which paths became, or ceased to be, entries; on the thread on which they did: must only post. */
	public void addListener(Consumer<List<IPath>> listener) {
		listeners.add(listener);
	}

	public void removeListener(Consumer<List<IPath>> listener) {
		listeners.remove(listener);
	}

	private static List<LiveEntry> read() {
		return store().getString(KEY).lines().map(line -> line.split(" ", 2)).filter(words -> words.length == 2)
				.map(words -> new LiveEntry(words[0], IPath.fromPortableString(words[1]))).toList();
	}

	private static IPreferenceStore store() {
		return ImageSharePlugin.instance().getPreferenceStore();
	}
}
