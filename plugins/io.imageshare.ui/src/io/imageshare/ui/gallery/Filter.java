package io.imageshare.ui.gallery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.core.model.Transfer;
import io.imageshare.ui.Messages;

/** Which pictures the user wants to see: those that have every typed word in their name, their phone or the words for the way they went. Immutable. */
record Filter(List<String> words) {

	static final Filter NONE = new Filter(List.of());

	static Filter of(String typed) {
		return new Filter(Stream.of(plain(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList());
	}

	boolean isNone() {
		return words.isEmpty();
	}

	boolean matches(SharedImage image) {
		return matches(image.name(), image.phone(), image.direction());
	}

	boolean matches(Transfer transfer) {
		return matches(transfer.name(), transfer.phone(), Direction.RECEIVED);
	}

	private boolean matches(String name, String phone, Direction direction) {
		if (words.isEmpty()) {
			return true;
		}
		String text = plain(name + '\n' + phone + '\n' + words(direction));
		return words.stream().allMatch(text::contains);
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	private static String words(Direction direction) {
		return switch (direction) {
		case RECEIVED -> Messages.Gallery_came;
		case SENT -> Messages.Gallery_went;
		case MADE -> Messages.Gallery_made;
		};
	}
}
