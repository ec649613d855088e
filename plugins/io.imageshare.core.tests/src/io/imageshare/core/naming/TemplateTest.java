package io.imageshare.core.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ProblemException;

/** Names made of templates. */
class TemplateTest {

	private static final NameFacts FACTS = facts("IMG 1", "feature/login");

	@ParameterizedTest
	@CsvSource({ "{name},IMG 1", "{date}_{time},2026-03-04_05-06-07", "{yyyy}{MM}{dd}-{HH}{mm}{ss},20260304-050607", "{yy},26", "shot-{n},shot-7", "{n:3},007",
			"{phone} {width}x{height},Pixel 8 1080x2400", "{project}.{branch},site.feature-login", "{kind}s,screenshots", "plain,plain" })
	void tokensBecomeWhatTheyStandFor(String template, String expected) throws Exception {
		assertEquals(expected, Template.parse(template).expand(FACTS, 7));
	}

	@ParameterizedTest
	@CsvSource({ "{branch}-{name},IMG 1", "{name}-{branch},IMG 1", "{name} ({branch}),IMG 1 ()", "a-{branch}-b,a-b", "shots/{branch}/x,shots//x" })
	void aTokenOfWhichNothingIsKnownLeavesNoSeparatorBehind(String template, String expected) throws Exception {
		assertEquals(expected, Template.parse(template).expand(facts("IMG 1", ""), 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "{nmae}", "{", "name}", "{{name}}", "{name:3}", "{n}{n}", "{n:0}", "{yyyy-MM}", "{}" })
	void whatIsNoTemplateIsRefused(String text) {
		assertThrows(ProblemException.class, () -> Template.parse(text));
	}

	@Test
	void theSentenceNamesWhatIsWrongAndWhatIsKnown() {
		String sentence = assertThrows(ProblemException.class, () -> Template.parse("{date}-{nmae}")).getMessage();
		assertEquals("{nmae} is not known here. Known are {name} {date} {time} {yyyy} {yy} {MM} {dd} {HH} {mm} {ss} {n} {phone} {project} {branch} {width} {height} {kind}",
				sentence);
	}

	@Test
	void theCounterGoesOnFromTheHighestNumberOfTheSameName() throws Exception {
		Template template = Template.parse("{date}-{n:2}");
		assertEquals(1, template.nextNumber(FACTS, Stream.of("2026-03-03-09", "2026-03-04-x", "2026-03-04-")));
		assertEquals(10, template.nextNumber(FACTS, Stream.of("2026-03-04-2", "2026-03-04-09", "2026-03-04-3")));
	}

	@Test
	void whateverIsPutInMakesASafeName() throws Exception {
		Random random = new Random(5);
		Template template = Template.parse("{name}{phone}{branch}");
		for (int i = 0; i < 2000; i++) {
			StringBuilder noise = new StringBuilder();
			random.ints(random.nextInt(40), 0, 0x250).forEach(noise::appendCodePoint);
			String name = FileNames.safe(template.expand(facts(noise.toString(), "../" + noise), 1) + ".png", ImageFormat.PNG);
			assertEquals(name, FileNames.safe(name, ImageFormat.PNG));
			assertEquals(-1, name.indexOf('/'));
		}
	}

	private static NameFacts facts(String name, String branch) {
		return new NameFacts(name, ZonedDateTime.of(2026, 3, 4, 5, 6, 7, 0, ZoneId.of("UTC")), "Pixel 8", "site", branch, 1080, 2400, "screenshot");
	}
}
