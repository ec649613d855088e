package io.imageshare.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.ProblemException;

/** What may be entered as a port. */
class PortsTest {

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "8899, 8899", "65535, 65535", "' 80 ', 80", "00080, 80" })
	void aNumberInRangeIsAPort(String entered, int port) throws ProblemException {
		assertEquals(port, Ports.parse(entered));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-1", "+1", "65536", "99999", "100000", "8899.0", "8 899", "0x50", "abc", "\u0661", "4294967297" })
	void anythingElseIsRefusedWithASentenceThatQuotesIt(String entered) {
		ProblemException refused = assertThrows(ProblemException.class, () -> Ports.parse(entered));
		assertEquals(Problem.Kind.PORT_INVALID, refused.problem().kind());
		assertEquals('"' + entered + "\" is not a port. Enter a whole number from 0 to 65535; 0 lets the computer choose.", refused.getMessage());
	}
}
