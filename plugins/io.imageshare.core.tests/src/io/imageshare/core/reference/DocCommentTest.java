package io.imageshare.core.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar is the caret. */
class DocCommentTest {

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '§', value = { "/**|*/ class A => true", "/** See | it. */ => true", "/** x */| => false", "|/** x */ => false", "/** x *|/ => false", "/* see | */ => false", "/**/ a| => false",
			"String s = \"/**\"; | => false", "// /** x| => false", "char c = '\"'; /** a| => true", "/** not closed | => true", "/** a */ int b; /** | */ => true" })
	void isRecognizedWhereverTheCaretIs(String program, boolean expected) {
		assertEquals(expected, DocComment.contains(program.replace("|", ""), program.indexOf('|')));
	}
}
