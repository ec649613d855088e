package io.imageshare.ui.preferences;

import java.util.Locale;
import java.util.stream.Stream;

/** Choices as words in preferences: the constants of an enum in small letters. */
final class Words {

	private Words() {
	}

	/** The constant that a word means, and another one when it means none. */
	static <E extends Enum<E>> E read(String word, E otherwise) {
		return Stream.of(otherwise.getDeclaringClass().getEnumConstants()).filter(constant -> of(constant).equals(word.strip())).findFirst().orElse(otherwise);
	}

	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
