package io.imageshare.core.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.imageshare.core.reference.Reference.Facts;

/** How pictures are named in texts. */
class ReferenceTest {

	private static final Facts FACTS = new Facts("../images/a b.png", "The login page", "a b.png", 1080, 2400);
	private static final Facts AWKWARD = new Facts("a&b/50% (1) [x] #2.png", "A [big] \"<b>\" & 5%, yes", "x.png", 0, 0);

	private static String in(String type, Facts facts) {
		return Reference.of(Syntax.of(Syntax.STANDARD, type), facts).text();
	}

	@Test
	void eachKindOfTextHasItsOwnWay() {
		assertEquals("![The login page](../images/a%20b.png)", in("md", FACTS));
		assertEquals("image::../images/a%20b.png[The login page]", in("adoc", FACTS));
		assertEquals("<img src=\"../images/a%20b.png\" alt=\"The login page\" width=\"1080\" height=\"2400\">", in("HTML", FACTS));
		assertEquals("url(\"../images/a%20b.png\")", in("css", FACTS));
		assertEquals("<img src=\"../images/a%20b.png\" alt=\"The login page\">", in(Syntax.JAVADOC, FACTS));
		assertEquals(".. image:: ../images/a%20b.png\n   :alt: The login page", in("rst", FACTS));
		assertEquals("\\includegraphics{../images/a b.png}", in("tex", FACTS));
		assertEquals("../images/a b.png", in("java", FACTS));
		assertEquals("../images/a b.png", in("", FACTS));
	}

	@Test
	void whatMeansSomethingElseThereIsQuoted() {
		assertEquals("![A \\[big\\] \"<b>\" & 5%, yes](a&b/50%25%20%281%29%20%5Bx%5D%20%232.png)", in("md", AWKWARD));
		assertEquals("image::a&b/50%25%20%281%29%20%5Bx%5D%20%232.png[\"A [big\\] \\\"<b>\\\" & 5%, yes\"]", in("adoc", AWKWARD));
		assertEquals("<img src=\"a&amp;b/50%25%20%281%29%20%5Bx%5D%20%232.png\" alt=\"A [big] &quot;&lt;b&gt;&quot; &amp; 5%, yes\">", in("html", AWKWARD),
				"and attributes without a value are left out");
		assertEquals("a&b/50% (1) [x] #2.png", in("txt", AWKWARD));
		assertEquals("\\caption{5\\% \\& \\textbackslash{}x}", Reference.of(new Syntax(List.of("tex"), "\\caption{{alt}}", false), new Facts("", "5% & \\x", "", 0, 0)).text());
	}

	@Test
	void lettersOfAllLanguagesStayReadable() {
		assertEquals("![Übersicht](bilder/übersicht-図.png)", in("md", new Facts("bilder/übersicht-図.png", "Übersicht", "", 0, 0)));
	}

	@Test
	void anOwnTemplateIsQuotedAsItsLooksSay() {
		Syntax html = new Syntax(List.of("md"), "<img src=\"{path}\" width=\"{width}\" alt=\"{alt}\">", false);
		assertEquals("<img src=\"a&amp;b/50%25%20%281%29%20%5Bx%5D%20%232.png\" alt=\"A [big] &quot;&lt;b&gt;&quot; &amp; 5%, yes\">", Reference.of(html, AWKWARD).text());
		assertEquals("{x.png} {unknown}", Reference.of(new Syntax(List.of("txt"), "{{name}} {unknown}", false), AWKWARD).text(), "other braces stay");
	}

	@Test
	void theAlternativeTextIsFound() {
		Reference reference = Reference.of(Syntax.of(Syntax.STANDARD, "html"), AWKWARD);
		assertEquals("A [big] &quot;&lt;b&gt;&quot; &amp; 5%, yes", reference.text().substring(reference.alt(), reference.alt() + reference.altLength()));
		assertFalse(Reference.of(Syntax.of(Syntax.STANDARD, "css"), FACTS).hasAlt());
		assertEquals("![]", Reference.of(Syntax.of(Syntax.STANDARD, "md"), new Facts("a", "", "", 0, 0)).text().substring(0, 3));
		assertTrue(Reference.of(Syntax.of(Syntax.STANDARD, "md"), new Facts("a", "", "", 0, 0)).hasAlt());
	}

	@Test
	void syntaxesAreReadAsTheyWereWritten() {
		assertEquals(Syntax.STANDARD, Syntax.read(Syntax.write(Syntax.STANDARD)));
		assertEquals(List.of(new Syntax(List.of("org", "txt"), "[[{path}]]", false)), Syntax.read("*.org, .TXT\t[[{path}]]\t\nnonsense\n\t{path}\t"));
		assertEquals("{path}", Syntax.of(List.of(), "md").template());
	}
}
