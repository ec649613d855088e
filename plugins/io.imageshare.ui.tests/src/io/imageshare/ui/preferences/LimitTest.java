package io.imageshare.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.imageshare.core.model.Link;
import io.imageshare.core.share.ShareLimits;
import io.imageshare.core.share.ShareSettings;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Workbench;

/** The limits in the preferences: what is written there, by whomever, and what the server makes of it. */
@ExtendWith(Workbench.class)
class LimitTest {

	@Test
	void untouchedTheyAreThoseOfTheCore() throws Exception {
		assertEquals(ShareLimits.DEFAULT, PreferredSettings.read().limits());
		assertEquals(ShareSettings.DEFAULT.admission(), PreferredSettings.read().admission());
	}

	@Test
	void eachOneReachesItsOwnPlaceInItsOwnUnit() throws Exception {
		for (Limit limit : Limit.values()) {
			Workbench.preferences().setValue(limit.key(), limit.least() + 1 + limit.ordinal());
		}
		ShareLimits limits = PreferredSettings.read().limits();
		assertEquals(List.of(2L << 20, 3L, 4L << 20, 5L, 13L, 14L, 15L, 12L << 10, 10L, 11L, 16L, 14L),
				List.of(limits.image(), (long) limits.imagesPerMinute(), limits.inbox(), (long) limits.phones(), (long) limits.server().connections(),
						(long) limits.server().connectionsPerAddress(), (long) limits.server().halfOpenConnections(), (long) limits.server().headBytes(),
						limits.server().headTime().toSeconds(), limits.server().idleTime().toSeconds(), limits.server().stallTime().toSeconds(),
						limits.server().helloTime().toSeconds()));
	}

	@ParameterizedTest
	@EnumSource
	void aValueOutOfRangeCountsAsTheNearestAndWhatIsNoNumberAsTheDefault(Limit limit) {
		Workbench.preferences().setValue(limit.key(), "0");
		assertEquals(limit.least(), limit.value());
		Workbench.preferences().setValue(limit.key(), Integer.toString(Integer.MAX_VALUE));
		assertEquals(limit.most(), limit.value());
		Workbench.preferences().setValue(limit.key(), "99999999999999999999");
		assertEquals(limit.most(), limit.value());
		Workbench.preferences().setValue(limit.key(), "-1");
		assertEquals(limit.least(), limit.value());
		Workbench.preferences().setValue(limit.key(), " many ");
		assertEquals(limit.standard(), limit.value());
	}

	@ParameterizedTest
	@EnumSource
	void eachOneIsInTheListForUsers(Limit limit) throws IOException {
		String rows = Files.readString(Path.of("").toAbsolutePath().resolve("../../docs/preferences.md"));
		String row = rows.lines().filter(line -> line.startsWith("| `" + limit.key() + "` | `" + limit.standard() + "` |")).findFirst().orElse("");
		assertTrue(row.contains(limit.least() + " to " + limit.most()), () -> limit.key() + " in " + rows);
	}

	@Test
	void aChangeTakesEffectWhileTheServerRuns() throws Exception {
		Link link = Workbench.openRunning();
		assertEquals("HTTP/1.1 200", statusOfFiveKilobytes(link));

		Workbench.preferences().setValue(Limit.HEAD_KILOBYTES.key(), 4);
		Workbench.settingsTakenOver();

		assertEquals("HTTP/1.1 431", statusOfFiveKilobytes(link));
	}

	private static String statusOfFiveKilobytes(Link link) throws Exception {
		try (Socket socket = new Socket(link.host(), link.port())) {
			String head = "GET / HTTP/1.1\r\nHost: " + link.host() + ':' + link.port() + "\r\nConnection: close\r\nCookie: " + "c".repeat(5 << 10) + "\r\n\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
			Pump.until("the server answers", () -> hasTwelveBytes(socket));
			return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
		}
	}

	private static boolean hasTwelveBytes(Socket socket) {
		try {
			return socket.getInputStream().available() >= 12;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
