package io.imageshare.ui.gallery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.gallery.News.Kind;
import io.imageshare.ui.state.ShareState;
import io.imageshare.ui.strip.StripModel.Selecting;

/**
 * The pictures of a view: in which order, which of them pass the filter, which are selected, which one the canvas shows, and which nobody has looked at yet. On
 * the UI thread.
 */
public final class Gallery {

	private final NewsDesk desk;
	private final Runnable changed;
	private final Selection selection = new Selection();
	private final Set<String> fresh = new HashSet<>();
	/** Oldest first. */
	private List<SharedImage> images = List.of();
	/** Those that pass the filter, in the order of the strip. */
	private List<SharedImage> visible = List.of();
	/** By identity, where those stand: the strip asks for each tile that it paints. */
	private Map<String, Integer> places = Map.of();
	private Filter filter = Filter.NONE;
	private boolean newestFirst;
	private boolean hasLooked;
	/** Whether the user looks at the newest picture, and at the next one when that comes. Remembered, since images are there a moment before the news of them. */
	private boolean follows = true;
	/** Whether the user is at something that a picture must not push away. */
	private boolean held;

	/**
	 * @param desk where this hears what has happened
	 * @param changed is told whenever something of this has changed
	 */
	public Gallery(NewsDesk desk, Runnable changed) {
		this.desk = desk;
		this.changed = changed;
	}

	/**
	 * Takes over the images as they are now. What the user sent or brought back is shown. A picture that came by itself is shown to one who was looking at the
	 * newest, or at nothing; for others it is marked as new. A newer version of a picture takes its place.
	 *
	 * @param latest asks for the images, oldest first; after the news, so that what those tell of is among them
	 */
	public void update(Supplier<List<SharedImage>> latest) {
		List<News> news = desk.take();
		List<SharedImage> now = latest.get();
		boolean isSame = now.equals(images) && news.isEmpty();
		List<SharedImage> before = visible;
		follows |= images.isEmpty();
		renew(now);
		images = List.copyOf(now);
		arrange();
		Set<String> all = ids(images).collect(Collectors.toSet());
		if (hasLooked) {
			hear(news.stream().filter(one -> all.contains(one.image())).toList());
		} else {
			hasLooked = true;
			selection.only(last(images));
		}
		fresh.retainAll(all);
		if (!all.contains(selection.lead())) {
			selection.only(successor(before));
			noteChoice();
		}
		ShareState.images(images.size());
		if (!isSame) {
			tell();
		}
	}

	private void renew(List<SharedImage> now) {
		Successors.between(images, now).forEach((old, newer) -> {
			selection.replace(old, newer);
			if (fresh.contains(old)) {
				fresh.add(newer);
			}
		});
	}

	private void hear(List<News> news) {
		for (News one : news) {
			switch (one.kind()) {
			case CAME -> came(one.image());
			case SENT -> {
				selection.only(one.image());
				follows = true;
			}
			case RESTORED -> {
				selection.only(one.image());
				noteChoice();
			}
			}
		}
		List<String> restored = news.stream().filter(one -> one.kind() == Kind.RESTORED).map(News::image).toList();
		if (restored.contains(selection.lead())) {
			selection.set(restored, selection.lead());
		}
	}

	private void came(String image) {
		fresh.add(image);
		if (follows && !held && index(image) >= 0) {
			selection.only(image);
		}
	}

	/** The user has chosen what is shown now. */
	private void noteChoice() {
		follows = selection.lead().equals(last(images));
	}

	/** Whoever was shown has gone: the next one of those that are still there, else the one before. */
	private String successor(List<SharedImage> before) {
		List<String> old = ids(before).toList();
		int from = Math.max(0, old.indexOf(selection.lead()));
		Stream<String> after = old.subList(Math.min(from, old.size()), old.size()).stream();
		List<String> reversed = new ArrayList<>(old.subList(0, Math.min(from, old.size())));
		Collections.reverse(reversed);
		return Stream.concat(after, reversed.stream()).filter(id -> index(id) >= 0).findFirst().orElse(last(images));
	}

	/** What comes by itself is only marked as new as long as this holds, whatever the user looks at. */
	public void hold(boolean now) {
		held = now;
		noteChoice();
	}

	/** Shows an image that is in the gallery, and selects it alone. */
	public void show(String id) {
		selection.only(id);
		noteChoice();
		tell();
	}

	void select(String id, Selecting how) {
		List<String> order = ids(visible).toList();
		switch (how) {
		case ONLY -> selection.only(id);
		case TOGGLE -> selection.toggle(id, order);
		case RANGE -> selection.extendTo(id, order);
		}
		noteChoice();
		tell();
	}

	/** Selects every picture that passes the filter. */
	public void selectAll() {
		selection.all(ids(visible).toList());
		if (index(selection.lead()) < 0 && !visible.isEmpty()) {
			selection.set(ids(visible).toList(), visible.get(0).id());
			noteChoice();
		}
		tell();
	}

	/** Shows only pictures with each of these words in their name, their phone, or the words for which way they went; all when there is none. */
	public void filter(String typed) {
		filter = Filter.of(typed);
		arrange();
		tell();
	}

	/** Whether the newest picture is the first one, or the last. */
	public void order(boolean newest) {
		if (newest != newestFirst) {
			newestFirst = newest;
			arrange();
			tell();
		}
	}

	boolean isNewestFirst() {
		return newestFirst;
	}

	Filter filter() {
		return filter;
	}

	/** The picture the canvas shows. */
	public Optional<SharedImage> current() {
		return images.stream().filter(image -> image.id().equals(selection.lead())).findFirst();
	}

	/** The picture that came from the same phone before the one the canvas shows, also when the filter hides it. */
	public Optional<SharedImage> previousFromPhone() {
		String phone = current().map(SharedImage::phone).orElse("");
		return phone.isEmpty() ? Optional.empty() : images.stream().takeWhile(image -> !image.id().equals(selection.lead()))
				.filter(image -> image.phone().equals(phone)).reduce((before, later) -> later);
	}

	/** Whether an image is in the gallery, also when the filter hides it. */
	public boolean isThere(String id) {
		return images.stream().anyMatch(image -> image.id().equals(id));
	}

	/** What is selected of what passes the filter, in the order of the strip. */
	public List<SharedImage> selected() {
		return visible.stream().filter(image -> selection.contains(image.id())).toList();
	}

	boolean isSelected(String id) {
		return selection.contains(id);
	}

	/** Whether nobody has looked at a picture yet. */
	public boolean isFresh(String id) {
		return fresh.contains(id);
	}

	/** The pictures that pass the filter, in the order of the strip. */
	public List<SharedImage> visible() {
		return visible;
	}

	/** Shows the next picture; after the last comes the first. */
	public void next() {
		neighbour(1).ifPresent(image -> show(image.id()));
	}

	/** Shows the previous picture; before the first comes the last. */
	public void previous() {
		neighbour(-1).ifPresent(image -> show(image.id()));
	}

	/** The pictures that {@link #next} and {@link #previous} would show. */
	public List<SharedImage> neighbours() {
		return Stream.of(neighbour(1), neighbour(-1)).flatMap(Optional::stream).distinct().filter(image -> !image.id().equals(selection.lead())).toList();
	}

	private Optional<SharedImage> neighbour(int distance) {
		if (visible.isEmpty()) {
			return Optional.empty();
		}
		int here = index(selection.lead());
		int from = here < 0 && distance > 0 ? -1 : Math.max(0, here);
		return Optional.of(visible.get(Math.floorMod(from + distance, visible.size())));
	}

	/** The place of the picture shown among those that pass the filter, from 1; 0 when it does not. */
	public int position() {
		return index(selection.lead()) + 1;
	}

	/** How many pictures pass the filter. */
	public int size() {
		return visible.size();
	}

	private int index(String id) {
		return places.getOrDefault(id, -1);
	}

	private void arrange() {
		List<SharedImage> passing = images.stream().filter(filter::matches).collect(Collectors.toList());
		if (newestFirst) {
			Collections.reverse(passing);
		}
		visible = List.copyOf(passing);
		places = IntStream.range(0, visible.size()).boxed().collect(Collectors.toMap(place -> visible.get(place).id(), Function.identity()));
	}

	private void tell() {
		selection.keepOnly(ids(visible).toList());
		fresh.remove(selection.lead());
		ShareState.selected(selection.size());
		changed.run();
	}

	private static Stream<String> ids(Collection<SharedImage> some) {
		return some.stream().map(SharedImage::id);
	}

	private static String last(List<SharedImage> some) {
		return some.isEmpty() ? "" : some.get(some.size() - 1).id();
	}
}
