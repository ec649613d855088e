package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.imageshare.core.model.Glance;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImageSent;
import io.imageshare.core.share.ShareEvent.Looked;
import io.imageshare.core.share.ShareEvent.Pointed;
import io.imageshare.core.testing.Frame;
import io.imageshare.core.testing.Images;
import io.imageshare.core.testing.NoThreadsLeft;
import io.imageshare.core.testing.RawClient;
import io.imageshare.core.testing.RawSocket;
import io.imageshare.core.testing.TestClock;
import io.imageshare.core.testing.TestPhone;
import io.imageshare.core.testing.TestShare;

/** What the computer shows is seen on phones, and what is done there on the computer. */
@ExtendWith(NoThreadsLeft.class)
class MirrorTest {

	private static final Glance WHOLE = new Glance(0.5, 0.5, 1, 0, 0, false);

	private final TestClock clock = new TestClock();

	@TempDir
	Path folder;

	private TestShare share() throws IOException {
		return new TestShare(folder, TestShare.settings(0), clock);
	}

	private static SharedImage receive(TestShare share, TestPhone phone, String transfer, int seed) throws IOException {
		phone.send(transfer, "a b.png", Images.png(100, seed));
		return share.event(ImageReceived.class).image();
	}

	private static int status(TestShare share, SharedImage image) throws IOException {
		try (RawClient client = new RawClient(share.port())) {
			return client.request("GET /image/" + image.id() + "/a.png").reply().status();
		}
	}

	private static Glance at(double x) {
		return new Glance(x, 0.5, 0.25, 0, 0, false);
	}

	private static TestPhone look(TestPhone phone, SharedImage image, long x, long y, long width) throws IOException {
		return phone.say("{\"type\":\"look\",\"id\":\"" + image.id() + "\",\"x\":" + x + ",\"y\":" + y + ",\"width\":" + width + '}');
	}

	/** Reads mirror messages up to the one of this place; returns how many. */
	private static int await(TestPhone phone, long x) throws IOException {
		int count = 1;
		while (phone.expect("mirror").get("x").getAsLong() != x) {
			count++;
		}
		return count;
	}

	@Test
	void phonesAreToldWhatIsSeenAndMayFetchItAlthoughItWasNotSent() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			SharedImage image = receive(share, phone, "transfer-1", 1);
			assertEquals(404, status(share, image));
			share.drainEvents();
			share.share().mirror(image, new Glance(0.25, 1, 0.1234567, 1.5, 90, true));
			JsonObject expected = JsonParser.parseString("""
					{"type":"mirror","image":{"name":"a b.png","size":100,"mime":"image/png","width":640,"height":480},
					"x":250000,"y":1000000,"width":123457,"height":1500000,"turn":90,"mirrored":true}""").getAsJsonObject();
			expected.getAsJsonObject("image").addProperty("id", image.id());
			expected.getAsJsonObject("image").addProperty("time", image.time().toEpochMilli());
			expected.getAsJsonObject("image").addProperty("url", "/image/" + image.id() + "/a%20b.png");
			assertEquals(expected, phone.expect("mirror"));
			assertEquals(200, status(share, image));
			share.share().endMirror();
			assertTrue(phone.expect("mirror").get("image").isJsonNull());
			assertTrue(share.drainEvents().stream().noneMatch(ImageSent.class::isInstance));
			try (TestPhone later = share.phone("device-2")) {
				later.expectSilence();
			}
		}
	}

	@Test
	void whoComesLaterIsToldToo() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			share.share().mirror(receive(share, phone, "transfer-1", 1), WHOLE);
			try (TestPhone later = share.phone("device-2")) {
				assertEquals(1_000_000, later.expect("mirror").get("width").getAsLong());
			}
		}
	}

	@Test
	void whatIsOutOfRangeIsCut() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			SharedImage image = receive(share, phone, "transfer-1", 1);
			share.share().mirror(image, new Glance(-3, 7, 1e9, 1e-9, 0, false));
			JsonObject mirror = phone.expect("mirror");
			assertEquals(List.of(0L, 1_000_000L, 100_000_000L, 1L), Stream.of("x", "y", "width", "height").map(field -> mirror.get(field).getAsLong()).toList());
		}
	}

	@Test
	void theLatestOfManyMovesArrivesAndNotAllOfThem() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			SharedImage image = receive(share, phone, "transfer-1", 1);
			for (int i = 0; i < 5000; i++) {
				share.share().mirror(image, at(i / 5000.0));
			}
			share.share().mirror(image, at(1));
			assertTrue(await(phone, 1_000_000) < 1000);
			phone.expectSilence();
		}
	}

	@Test
	void whoIsSlowHasNoQueueAndGetsTheLatestAsSoonAsItTakesIt() throws IOException {
		try (TestShare share = share(); TestPhone slow = share.phone("device-1"); TestPhone fast = share.phone("device-2")) {
			SharedImage image = receive(share, slow, "transfer-1", 1);
			for (int i = 0; i < 10; i++) {
				share.share().mirror(image, at(i / 10.0));
				await(fast, i * 100_000);
			}
			RawSocket socket = slow.socket();
			Frame ping = null;
			for (int i = 0; i < 3; i++) {
				assertEquals(i * 100_000, JsonParser.parseString(socket.next().text()).getAsJsonObject().get("x").getAsLong());
				ping = socket.next();
				assertEquals(Frame.PING, ping.opcode());
			}
			socket.send(new Frame(Frame.PONG, true, new byte[8])); // That answers nothing.
			slow.say(TestPhone.message("ping"));
			assertEquals("{\"type\":\"pong\"}", socket.next().text());
			socket.send(new Frame(Frame.PONG, true, ping.payload()));
			assertEquals(900_000, JsonParser.parseString(socket.next().text()).getAsJsonObject().get("x").getAsLong());
		}
	}

	@Test
	void theComputerFollowsAndThePhoneThatLeadsHearsNoEcho() throws IOException {
		try (TestShare share = share(); TestPhone leader = share.phone("device-1"); TestPhone other = share.phone("device-2")) {
			SharedImage image = receive(share, leader, "transfer-1", 1);
			share.share().mirror(image, new Glance(0.5, 0.5, 1, 0, 270, true));
			leader.expect("mirror");
			other.expect("mirror");
			look(leader, image, 250_000, 750_000, 400_000);
			Looked looked = share.event(Looked.class);
			assertEquals("device-1", looked.phone().device());
			assertEquals(image.id(), looked.image());
			assertEquals(new Glance(0.25, 0.75, 0.4, 0, 270, true), looked.glance());
			share.share().mirror(image, new Glance(0.2503, 0.7496, 0.401, 0.8, 270, true)); // The nearest at which the canvas puts whole pixels.
			await(other, 250_300);
			leader.expectSilence();
			share.share().mirror(image, new Glance(0.9, 0.75, 0.4, 0.8, 270, true));
			await(leader, 900_000);
			await(other, 900_000);
		}
	}

	@Test
	void aPhoneMayTellTheHeightOfItsViewToo() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			SharedImage image = receive(share, phone, "transfer-1", 1);
			share.share().mirror(image, WHOLE);
			phone.expect("mirror");
			phone.say("{\"type\":\"look\",\"id\":\"" + image.id() + "\",\"x\":250000,\"y\":500000,\"width\":400000,\"height\":1250000}");
			assertEquals(new Glance(0.25, 0.5, 0.4, 1.25, 0, false), share.event(Looked.class).glance());
		}
	}

	@Test
	void thePhoneThatLeadsIsToldOfAnotherPictureAndOfAnotherTurnAtOnce() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			SharedImage first = receive(share, phone, "transfer-1", 1);
			SharedImage second = receive(share, phone, "transfer-2", 2);
			share.share().mirror(first, WHOLE);
			phone.expect("mirror");
			look(phone, first, 500_000, 500_000, 1_000_000);
			share.event(Looked.class);
			share.share().mirror(first, new Glance(0.5, 0.5, 1, 0, 90, false));
			assertEquals(90, phone.expect("mirror").get("turn").getAsInt());
			look(phone, first, 500_000, 500_000, 1_000_000);
			share.share().mirror(second, WHOLE);
			assertEquals(second.id(), phone.expect("mirror").getAsJsonObject("image").get("id").getAsString());
			share.drainEvents();
			look(phone, first, 100_000, 100_000, 100_000).expectSilence(); // Another picture is shown by now.
			look(phone, second, 200_000, 200_000, 200_000);
			assertEquals(0.2, share.event(Looked.class).glance().x());
		}
	}

	@Test
	void ofManyLooksTheLastOneIsTold() throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			SharedImage image = receive(share, phone, "transfer-1", 1);
			share.share().mirror(image, WHOLE);
			phone.expect("mirror");
			for (int i = 0; i < 2000; i++) {
				look(phone, image, i, 500_000, 500_000);
			}
			look(phone, image, 1_000_000, 500_000, 500_000).expectSilence();
			int told = 1;
			double before = -1;
			for (double x = share.event(Looked.class).glance().x(); x < 1; x = share.event(Looked.class).glance().x()) {
				assertTrue(x > before);
				before = x;
				told++;
			}
			assertTrue(told < 1000, told + " were told");
		}
	}

	@Test
	void aTapOnAnyPictureIsShownAndNoMoreThanSixtyASecond() throws Exception {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1").expectSilence()) {
			SharedImage image = share.share().send(Files.write(folder.resolve("b.png"), Images.png(100, 2)), "b.png", Optional.empty(), Set.of());
			phone.expect("image");
			String point = "{\"type\":\"point\",\"id\":\"" + image.id() + "\",\"x\":250000,\"y\":1000000}";
			phone.say("{\"type\":\"point\",\"id\":\"no-such-image\",\"x\":250000,\"y\":1000000}").expectSilence();
			phone.say(point);
			assertEquals(new Pointed(share.share().phones().get(0), image.id(), 0.25, 1), share.event(Pointed.class));
			clock.move(Duration.ofSeconds(1));
			for (int second = 0; second < 2; second++) {
				for (int i = 0; i < 100; i++) {
					phone.say(point);
				}
				phone.expectSilence();
				assertEquals(60, share.drainEvents().stream().filter(Pointed.class::isInstance).count());
				clock.move(Duration.ofSeconds(1));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"type\":\"look\",\"x\":0,\"y\":0,\"width\":0", "\"type\":\"look\",\"x\":0,\"y\":0,\"width\":100000001", "\"type\":\"look\",\"x\":0,\"y\":0,\"width\":1,\"height\":0", "\"type\":\"look\",\"x\":1000001,\"y\":0,\"width\":1",
			"\"type\":\"look\",\"x\":0,\"y\":0", "\"type\":\"look\",\"x\":0.5,\"y\":0,\"width\":1", "\"type\":\"point\",\"x\":-1,\"y\":0", "\"type\":\"point\",\"x\":0" })
	void aPlaceHasAForm(String fields) throws IOException {
		try (TestShare share = share(); TestPhone phone = share.phone("device-1")) {
			phone.say("{\"id\":\"image-id\"," + fields + '}').expectError("bad-message", null);
		}
	}

	@Test
	void programsHearNothingOfIt() throws IOException {
		try (TestShare share = new TestShare(folder, TestShare.open(), clock); TestPhone phone = share.phone("device-1"); RawSocket program = share.program()) {
			share.share().mirror(receive(share, phone, "transfer-1", 1), WHOLE);
			phone.expect("mirror");
			program.known();
		}
	}
}
