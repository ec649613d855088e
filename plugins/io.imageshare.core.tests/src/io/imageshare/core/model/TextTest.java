package io.imageshare.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.imageshare.core.model.Problem.Kind;

/** Every sentence is there, and none too many. */
class TextTest {

	private static Properties words() throws IOException {
		Properties words = new Properties();
		try (InputStream in = Text.class.getResourceAsStream("text.properties")) {
			words.load(in);
		}
		return words;
	}

	@Test
	void everyConstantHasASentenceAndEverySentenceAConstant() throws IOException {
		Set<String> keys = Stream.of(Text.values()).map(Text::key).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(keys, new TreeSet<>(words().stringPropertyNames()));
	}

	@Test
	void everyKindOfProblemHasASentence() {
		Set<String> kinds = Stream.of(Kind.values()).map(kind -> "PROBLEM_" + kind.name()).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(kinds, Stream.of(Text.values()).map(Text::name).filter(name -> name.startsWith("PROBLEM_")).collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@EnumSource
	void aSentenceBeginsAsOneUsesAllItsArgumentsAndLosesNoApostrophe(Text text) throws IOException {
		String pattern = words().getProperty(text.key());
		int arguments = new MessageFormat(pattern).getFormatsByArgumentIndex().length;
		for (int i = 0; i < arguments; i++) {
			assertTrue(pattern.contains("{" + i + "}"), pattern);
		}
		String sentence = text.with(Collections.nCopies(arguments, "it's {0}").toArray());
		// what is listed within a sentence is none
		assertTrue(text.name().startsWith("TRACE_") || Character.isUpperCase(sentence.codePointAt(0)) || pattern.startsWith("{") || pattern.startsWith("\""), sentence);
		assertFalse(sentence.replace("it's {0}", "").contains("{"), sentence);
		assertEquals(pattern.replace("''", "'").chars().filter(c -> c == '\'').count(), sentence.replace("it's {0}", "").chars().filter(c -> c == '\'').count());
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN, true", "zh-Hans-CN, true", "zh-SG, false", "zh-TW, false", "zh-Hant-TW, false", "zh-HK, false", "zh, false", "de, false" })
	void readersInChinaGetChineseAndAllOthersEnglish(String language, boolean isChinese) {
		ResourceBundle words = ResourceBundle.getBundle(Text.class.getPackageName() + ".text", Locale.forLanguageTag(language), Text.class.getClassLoader(),
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
		assertEquals(isChinese, words.getString(Text.SERVER_STOPPED.key()).codePoints().anyMatch(Character::isIdeographic));
	}
}
