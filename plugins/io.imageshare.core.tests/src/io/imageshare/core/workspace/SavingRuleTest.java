package io.imageshare.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Which pictures go elsewhere. */
class SavingRuleTest {

	private static final SavingRule SHOTS = new SavingRule("screenshot", "", "shots");
	private static final SavingRule PIXEL = new SavingRule("", "pixel*", "/app/android");
	private static final SavingRule ALL = new SavingRule("", "", "rest");

	@Test
	void theFirstThatFitsCounts() {
		List<SavingRule> rules = List.of(SHOTS, PIXEL, ALL);
		assertEquals(Optional.of(SHOTS), SavingRule.first(rules, "screenshot", "Pixel 8"));
		assertEquals(Optional.of(PIXEL), SavingRule.first(rules, "photo", "Pixel 8"));
		assertEquals(Optional.of(ALL), SavingRule.first(rules, "photo", "iPhone (Pixel)"));
		assertEquals(Optional.empty(), SavingRule.first(List.of(SHOTS), "other", ""));
	}

	@Test
	void aPreferenceKeepsThemAndWhatIsNoneIsLeftOut() {
		List<SavingRule> rules = List.of(SHOTS, PIXEL, ALL);
		assertEquals(rules, SavingRule.read(SavingRule.write(rules)));
		assertEquals(List.of(SHOTS), SavingRule.read("nonsense\nscreenshot\t\tshots\n\t\t \na\tb\tc\td"));
	}

	@Test
	void signsInThePhoneAreNoPattern() {
		assertEquals(Optional.empty(), SavingRule.first(List.of(new SavingRule("", "a.c", "x")), "other", "abc"));
		assertEquals(1, SavingRule.first(List.of(new SavingRule("", "(a*", "x")), "other", "(abc").stream().count());
	}
}
