package io.imageshare.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.wire.ClientMessage.Hello;
import io.imageshare.core.wire.ClientMessage.NotShown;
import io.imageshare.core.wire.ClientMessage.Offer;

/** What clients say, and what is made of it. */
class ClientMessagesTest {

	private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	@Test
	void anOfferMayLeaveOutWhatItDoesNotKnow() throws ProblemException {
		assertEquals(new Offer("c3-_c3-_", "a.png", 184233, Optional.empty(), OptionalLong.empty(), Enclosure.NONE),
				ClientMessages.read("{\"type\":\"offer\",\"id\":\"c3-_c3-_\",\"name\":\"a.png\",\"size\":184233}"));
		assertEquals(new Offer("c3-_c3-_", "../a .png", 0, Optional.of(SHA256), OptionalLong.of(1789000000000L), Enclosure.NONE),
				ClientMessages.read("{\"type\":\"offer\",\"id\":\"c3-_c3-_\",\"name\":\"../a\\n.png\",\"size\":0.0,\"mime\":\"image/png\",\"modified\":1789000000000,\"sha256\":\""
						+ SHA256.toUpperCase(Locale.ROOT) + "\"}"));
	}

	@Test
	void aHelloWithoutSecretHasAnEmptyOne() throws ProblemException {
		assertEquals(new Hello(1, Optional.empty(), Optional.empty(), false, "device-1", "Pixel 8"), ClientMessages.read("{\"type\":\"hello\",\"version\":1,\"device\":\"device-1\",\"name\":\"Pixel 8\"}"));
	}

	@Test
	void reasonsAreMadeFitForALine() throws ProblemException {
		assertEquals(new NotShown("image-id", "a b" + "c".repeat(497) + '\u2026'),
				ClientMessages.read("{\"type\":\"failed\",\"id\":\"image-id\",\"message\":\"a\\u0000\\r\\n\\u2066b" + "c".repeat(600) + "\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567", "a b c d e", "caf\u00E9caf\u00E9", "../../..", "12345678\\n", "" })
	void anIdentityHasAForm(String id) {
		assertRefused(Kind.BAD_MESSAGE, "{\"type\":\"cancel\",\"id\":\"" + id + "\"}");
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 64 })
	void anIdentityMayBeShortOrLong(int length) throws ProblemException {
		assertEquals(new ClientMessage.Cancel("x".repeat(length)), ClientMessages.read("{\"type\":\"cancel\",\"id\":\"" + "x".repeat(length) + "\"}"));
		assertRefused(Kind.BAD_MESSAGE, "{\"type\":\"cancel\",\"id\":\"" + "x".repeat(65) + "\"}");
	}

	@Test
	void aNameThatIsTooLongIsRefused() {
		assertRefused(Kind.BAD_MESSAGE, "{\"type\":\"offer\",\"id\":\"c3-_c3-_\",\"size\":1,\"name\":\"" + "x".repeat(1025) + "\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":", "[{\"a\":" })
	void depthDoesNotOverflow(String opening) {
		assertRefused(Kind.BAD_MESSAGE, opening.repeat(65_536 / opening.length()));
		assertRefused(Kind.BAD_MESSAGE, "{\"type\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}");
	}

	@Test
	void whateverIsSaidIsUnderstoodOrRefused() {
		long seed = 20261123;
		Random random = new Random(seed);
		String[] words = { "{", "}", "[", "]", ":", ",", "\"type\"", "\"offer\"", "\"hello\"", "\"id\"", "\"name\"", "\"size\"", "\"version\"", "\"ping\"", "1e999", "-0", "NaN", "null",
				"true", "\"", "\\", "\u0000", "/*", "#", "=", ";", "'x'", "\"\\ud800\"", "0x1", "1.", ")]}'\n" };
		for (int i = 0; i < 50_000; i++) {
			StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"type\":\"offer\"," : "");
			for (int length = random.nextInt(10); length > 0; length--) {
				text.append(words[random.nextInt(words.length)]);
			}
			try {
				ClientMessages.read(text.toString());
			} catch (ProblemException e) {
				// Refused.
			} catch (RuntimeException e) {
				throw new AssertionError("seed " + seed + ": " + text, e);
			}
		}
	}

	private static void assertRefused(Kind kind, String text) {
		assertEquals(kind, assertThrows(ProblemException.class, () -> ClientMessages.read(text)).problem().kind());
	}
}
