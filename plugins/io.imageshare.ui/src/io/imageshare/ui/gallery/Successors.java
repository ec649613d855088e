package io.imageshare.ui.gallery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.imageshare.core.model.SharedImage;

/** Which images have taken the place of older versions of themselves. The inbox never shows both of them, nor neither, so two looks at it suffice. */
final class Successors {

	private Successors() {
	}

	/** The newer version of each image that has gone and has one, both by identity. */
	static Map<String, String> between(List<SharedImage> before, List<SharedImage> now) {
		Set<String> old = ids(before);
		Set<String> there = ids(now);
		List<SharedImage> come = now.stream().filter(image -> !old.contains(image.id())).toList();
		Map<String, String> successors = new HashMap<>();
		if (!come.isEmpty()) {
			before.stream().filter(image -> !there.contains(image.id())).forEach(gone -> come.stream().filter(image -> image.isOfFileOf(gone)).findFirst()
					.ifPresent(newer -> successors.put(gone.id(), newer.id())));
		}
		return successors;
	}

	private static Set<String> ids(List<SharedImage> some) {
		return some.stream().map(SharedImage::id).collect(Collectors.toSet());
	}
}
