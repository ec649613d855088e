package io.imageshare.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.imageshare.core.model.Problem.Kind;

/** Problems as values. */
class ProblemTest {

	@Test
	void theCodeIsTheOneOfTheProtocol() {
		assertEquals(List.of("secret-wrong", "not-open", "version-unsupported", "bad-message", "unknown-message", "too-large", "empty", "not-an-image", "checksum-wrong",
				"too-many-transfers", "too-fast", "too-many-phones", "slow-down", "unknown-transfer", "out-of-order", "storage-failed", "no-project"),
				Stream.of(Kind.SECRET_WRONG, Kind.NOT_OPEN, Kind.VERSION_UNSUPPORTED, Kind.BAD_MESSAGE, Kind.UNKNOWN_MESSAGE, Kind.TOO_LARGE, Kind.EMPTY, Kind.NOT_AN_IMAGE,
						Kind.CHECKSUM_WRONG, Kind.TOO_MANY_TRANSFERS, Kind.TOO_FAST, Kind.TOO_MANY_PHONES, Kind.SLOW_DOWN, Kind.UNKNOWN_TRANSFER, Kind.OUT_OF_ORDER, Kind.STORAGE_FAILED, Kind.NO_PROJECT)
						.map(Kind::code).toList());
	}

	@Test
	void numbersAreWrittenAsTheyAre() {
		assertEquals("12345 devices are connected, which is the limit. Disconnect one, then try again.", Problem.of(Kind.TOO_MANY_PHONES, 12345).message());
	}

	@Test
	void whatIsNamedMayHoldAnythingEvenNothing() {
		assertEquals("{1} 'a' {0} is empty. Choose another file.", Problem.of(Kind.EMPTY, "{1} 'a' {0}").message());
		assertEquals(List.of("a", "null"), Problem.of(Kind.STORAGE_FAILED, "a", null).arguments());
	}

	@Test
	void theExceptionSpeaksTheSentence() {
		Problem problem = Problem.of(Kind.ADDRESS_MISSING);
		ProblemException exception = new ProblemException(problem);
		assertSame(problem, exception.problem());
		assertEquals(problem.message(), exception.getMessage());
	}
}
