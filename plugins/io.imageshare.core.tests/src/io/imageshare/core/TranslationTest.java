package io.imageshare.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * All words of the workbench are there in Simplified Chinese. They stand in {@code _zh_CN} and not in {@code _zh}, which readers of Traditional Chinese would
 * get as well; and in ASCII with escapes, since the older of the platforms reads the words of the user interface as ISO 8859-1.
 */
class TranslationTest {

	private static final String CHINESE = "_zh_CN.properties";

	/** Names, and formats without a word in them; everything else has to say something in Chinese. */
	private static final Set<String> WITHOUT_WORDS = Set.of("Bundle-Vendor", "category.name", "view.name", "zoomActual.label", "copyAs.markdown", "label",
			"provider", "ConnectionPanel_change", "Gallery_arriving_detail", "Gallery_detail", "TextNote_from", "Remove_context", "RequestPopup_title",
			"RuleDialog_folder_hint", "SyntaxDialog_types_hint", "TargetMenu_own");

	private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
	private static final Pattern TAG = Pattern.compile("<[^>]*>");
	private static final Pattern MNEMONIC = Pattern.compile("&[^&]");
	private static final Pattern LAYOUT = Pattern.compile("\n|\u2026");

	@Test
	void everyWordIsThereInChineseAndNoneTooMany() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path file : english()) {
			Set<String> there = words(file).stringPropertyNames();
			Set<String> translated = words(chinese(file)).stringPropertyNames();
			there.stream().filter(key -> !translated.contains(key)).sorted().forEach(key -> wrong.add(key + " is missing in " + chinese(file)));
			translated.stream().filter(key -> !there.contains(key)).sorted().forEach(key -> wrong.add(key + " is too many in " + chinese(file)));
		}
		assertEquals("", String.join("\n", wrong));
	}

	@Test
	void noWordIsLeftInEnglish() throws IOException {
		Set<String> left = new TreeSet<>();
		for (Path file : english()) {
			Properties translated = words(chinese(file));
			translated.stringPropertyNames().stream().filter(key -> translated.getProperty(key).codePoints().noneMatch(Character::isIdeographic)).forEach(left::add);
		}
		assertEquals(new TreeSet<>(WITHOUT_WORDS), left);
	}

	@Test
	void whatIsPutIntoASentenceIsPutIntoTheTranslation() throws IOException {
		// An apostrophe would make what follows it literal; Chinese needs none.
		assertEquals("", differences((english, chinese) -> found(PLACE, english).equals(found(PLACE, chinese)) && chinese.indexOf('\'') < 0));
	}

	@Test
	void linksLineBreaksAndEllipsesStay() throws IOException {
		assertEquals("", differences((english, chinese) -> found(TAG, english).equals(found(TAG, chinese)) && found(LAYOUT, english).equals(found(LAYOUT, chinese))));
	}

	@Test
	void theKeyOfAWordStaysAndStandsBehindIt() throws IOException {
		assertEquals("", differences((english, chinese) -> found(MNEMONIC, english).equals(found(MNEMONIC, chinese))
				&& (!chinese.contains("&") || chinese.contains("(&") || chinese.startsWith("&"))));
	}

	@Test
	void theFilesAreWrittenSuchThatEveryPlatformReadsThemAlike() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path file : english()) {
			byte[] bytes = Files.readAllBytes(chinese(file));
			for (int i = 0; i < bytes.length; i++) {
				if (bytes[i] < 0) {
					wrong.add(chinese(file) + " at " + i);
					break;
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** The pairs, one a line, that are not alike. */
	private static String differences(BiPredicate<String, String> areAlike) throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path file : english()) {
			Properties english = words(file);
			Properties chinese = words(chinese(file));
			english.stringPropertyNames().stream().filter(key -> chinese.containsKey(key) && !areAlike.test(english.getProperty(key), chinese.getProperty(key)))
					.sorted().forEach(key -> wrong.add(key + ": " + english.getProperty(key) + " / " + chinese.getProperty(key)));
		}
		return String.join("\n", wrong);
	}

	/** Sorted, since a translation may have another order. */
	private static List<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(MatchResult::group).map(String::toUpperCase).sorted().toList();
	}

	private static Properties words(Path file) throws IOException {
		Properties words = new Properties();
		if (Files.exists(file)) {
			try (InputStream in = Files.newInputStream(file)) {
				words.load(in);
			}
		}
		return words;
	}

	private static Path chinese(Path english) {
		return english.resolveSibling(english.getFileName().toString().replace(".properties", CHINESE));
	}

	/** The files with words of everything that users install. */
	private static List<Path> english() throws IOException {
		Path plugins = Path.of("").toAbsolutePath().getParent();
		List<Path> found = new ArrayList<>();
		for (Path root : List.of(plugins.resolve("io.imageshare.core"), plugins.resolve("io.imageshare.phone"), plugins.resolve("io.imageshare.ui"),
				plugins.resolveSibling("features").resolve("io.imageshare.feature"))) {
			try (Stream<Path> files = Files.walk(root)) {
				files.filter(file -> isEnglish(root.relativize(file))).sorted().forEach(found::add);
			}
		}
		return found;
	}

	/** Neither what the build is told nor what it has copied. */
	private static boolean isEnglish(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".properties") && !name.endsWith(CHINESE) && !name.equals("build.properties") && !file.startsWith("target") && !file.startsWith("bin");
	}
}
