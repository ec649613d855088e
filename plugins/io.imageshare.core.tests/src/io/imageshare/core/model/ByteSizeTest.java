package io.imageshare.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes for people. */
class ByteSizeTest {

	private Locale before;

	@BeforeEach
	void speakEnglish() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void speakAsBefore() {
		Locale.setDefault(before);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 bytes", "980, 980 bytes", "1023, '1,023 bytes'", "1024, 1 KB", "1536, 1.5 KB", "10240, 10 KB", "1048575, '1,024 KB'", "1468006, 1.4 MB",
			"268435456, 256 MB", "325058560, 310 MB", "9223372036854775807, '8,388,608 TB'" })
	void aSizeHasAtMostOneDecimal(long bytes, String expected) {
		assertEquals(expected, ByteSize.of(bytes));
	}

	@Test
	void theDecimalSignIsThatOfTheLocale() {
		Locale.setDefault(Locale.GERMANY);
		assertEquals("1,4 MB", ByteSize.of(1_468_006));
	}
}
