package io.imageshare.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.state.ShareState;

/** The pictures of the view in the order they came and went, and which of them is shown. On the UI thread. */
public final class Gallery {

	private final Consumer<Optional<SharedImage>> shown;
	private List<SharedImage> images = List.of();
	private String currentId = "";

	/** @param shown is told which picture to show, whenever that or what is known of it changes */
	Gallery(Consumer<Optional<SharedImage>> shown) {
		this.shown = shown;
	}

	/** Takes over the images as they are now; one that is new becomes the one shown. */
	void update(List<SharedImage> latest) {
		boolean isFirstLook = images.isEmpty();
		List<String> known = images.stream().map(SharedImage::id).toList();
		boolean isSame = latest.equals(images);
		images = new ArrayList<>(latest);
		Optional<SharedImage> newest = images.isEmpty() ? Optional.empty() : Optional.of(images.get(images.size() - 1));
		if (isFirstLook || newest.isPresent() && !known.contains(newest.get().id()) || current().isEmpty()) {
			currentId = newest.map(SharedImage::id).orElse("");
		}
		ShareState.images(images.size());
		if (!isSame) {
			shown.accept(current());
		}
	}

	/** Shows an image that is in the gallery. */
	void show(String id) {
		currentId = id;
		shown.accept(current());
	}

	public Optional<SharedImage> current() {
		return images.stream().filter(image -> image.id().equals(currentId)).findFirst();
	}

	/** Shows the next picture; after the last comes the first. */
	public void next() {
		step(1);
	}

	/** Shows the previous picture; before the first comes the last. */
	public void previous() {
		step(-1);
	}

	private void step(int by) {
		if (!images.isEmpty()) {
			show(images.get(Math.floorMod(position() - 1 + by, images.size())).id());
		}
	}

	/** The place of the picture shown, from 1; 0 without one. */
	int position() {
		return images.stream().map(SharedImage::id).toList().indexOf(currentId) + 1;
	}

	int size() {
		return images.size();
	}
}
