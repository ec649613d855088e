package io.imageshare.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImageSent;
import io.imageshare.core.share.ShareEvent.ImagesRestored;
import io.imageshare.core.share.ShareEvent.VersionSent;

/** Which picture is shown, which are selected, in which order, and which are new. */
class GalleryTest {

	private final NewsDesk desk = new NewsDesk();
	private final Gallery gallery = new Gallery(desk, () -> { });
	private final List<SharedImage> inbox = new ArrayList<>();

	private static SharedImage image(String id, Direction direction) {
		return new SharedImage(id, direction, id + ".png", Path.of(id), 10, "", new ImageInfo(ImageFormat.PNG, 1, 1), Instant.EPOCH,
				direction == Direction.RECEIVED ? "Pixel" : "", Optional.of("/sample/" + id), Enclosure.NONE);
	}

	private void has(String... ids) {
		Stream.of(ids).map(id -> image(id, Direction.RECEIVED)).forEach(inbox::add);
		update();
	}

	private void comes(String id) {
		SharedImage image = image(id, Direction.RECEIVED);
		inbox.add(image);
		desk.accept(new ImageReceived(image, false, false));
	}

	private void goes(String id) {
		goes(id, "/sample/" + id);
	}

	private void goes(String id, String path) {
		SharedImage image = image(id, Direction.SENT).savedAs(path);
		inbox.add(image);
		desk.accept(new ImageSent(image));
	}

	private void version(String id, String path, boolean first) {
		SharedImage image = image(id, Direction.SENT).savedAs(path);
		inbox.add(image);
		desk.accept(new VersionSent(image, first));
	}

	private void update() {
		gallery.update(() -> inbox);
	}

	private String shown() {
		return gallery.current().map(SharedImage::id).orElse("");
	}

	private static String ids(List<SharedImage> images) {
		return String.join(" ", images.stream().map(SharedImage::id).toList());
	}

	@Test
	void atFirstTheNewestIsShownAndNothingIsNew() {
		has("a", "b");
		assertEquals("b", shown());
		assertEquals("b", ids(gallery.selected()));
		assertFalse(gallery.isFresh("a"));
	}

	@Test
	void whoLooksAtTheNewestSeesTheOneThatComes() {
		has("a", "b");
		comes("c");
		update();
		assertEquals("c", shown());
		assertFalse(gallery.isFresh("c"));
	}

	@Test
	void whoLooksAtNothingSeesTheOneThatComes() {
		update();
		assertEquals("", shown());
		comes("a");
		update();
		assertEquals("a", shown());
	}

	@Test
	void whoLooksAtAnOlderOneGoesOnAndTheOneThatComesIsNewUntilItIsSeen() {
		has("a", "b");
		gallery.show("a");
		comes("c");
		update();
		assertEquals("a", shown());
		assertTrue(gallery.isFresh("c"));
		gallery.show("c");
		assertFalse(gallery.isFresh("c"));
		gallery.show("a");
		assertFalse(gallery.isFresh("c"));
	}

	@Test
	void ofSeveralThatComeTogetherTheLastIsShownAndTheOthersAreNew() {
		has("a");
		comes("b");
		comes("c");
		update();
		assertEquals("c", shown());
		assertTrue(gallery.isFresh("b"));
	}

	@Test
	void aPictureThatIsThereBeforeTheNewsOfItIsShownWhenTheNewsCome() {
		has("a");
		comes("b");
		SharedImage early = image("c", Direction.RECEIVED);
		inbox.add(early);
		update();
		assertEquals("b", shown());
		desk.accept(new ImageReceived(early, false, false));
		update();
		assertEquals("c", shown());
	}

	@Test
	void whatTheUserSendsIsShownWhateverWasAndWhatComesThenIsShownToo() {
		has("a", "b");
		gallery.show("a");
		goes("c");
		update();
		assertEquals("c", shown());
		gallery.show("a");
		goes("d");
		comes("e");
		update();
		assertEquals("e", shown());
	}

	@Test
	void aNewerVersionIsInThePlaceOfTheOlderOneWhoeverLooksAtWhat() {
		has("a", "b");
		goes("mock-up", "/sample/m.png");
		update();
		gallery.selectAll();
		inbox.remove(2);
		version("mock-up-2", "/sample/m.png", false);
		inbox.remove(2);
		version("mock-up-3", "/sample/m.png", false);
		update();
		assertEquals("mock-up-3", shown());
		assertEquals("a b mock-up-3", ids(gallery.selected()));
		gallery.show("a");
		inbox.remove(2);
		version("mock-up-4", "/sample/m.png", false);
		update();
		assertEquals("a", shown());
		assertEquals("a", ids(gallery.selected()));
		assertFalse(gallery.isFresh("mock-up-4"));
	}

	@Test
	void theFirstVersionIsNewAsWhatComesAndIsShownToWhoLooksAtTheNewestOnly() {
		has("a", "b");
		gallery.show("a");
		version("m1", "/sample/m.png", true);
		update();
		assertEquals("a", shown());
		assertTrue(gallery.isFresh("m1"));
		inbox.remove(2);
		version("m2", "/sample/m.png", false);
		update();
		assertTrue(gallery.isFresh("m2"));
		gallery.show("m2");
		version("n1", "/sample/n.png", true);
		update();
		assertEquals("n1", shown());
	}

	@Test
	void whatDoesNotPassTheFilterIsNotShownWhenItComes() {
		has("s1", "s2");
		gallery.filter("s");
		comes("b");
		update();
		assertEquals("s2", shown());
		assertTrue(gallery.isFresh("b"));
	}

	@Test
	void nextAndPreviousWrapAroundInTheOrderOfTheStrip() {
		has("a", "b", "c");
		gallery.next();
		assertEquals("a", shown());
		gallery.previous();
		gallery.previous();
		assertEquals("b", shown());
		gallery.order(true);
		assertEquals("c b a", ids(gallery.visible()));
		assertEquals("b", shown());
		assertEquals(2, gallery.position());
		gallery.next();
		assertEquals("a", shown());
		gallery.next();
		assertEquals("c", shown());
		assertEquals("b a", ids(gallery.neighbours()));
	}

	@Test
	void theFilterLooksAtNamePhoneAndWhichWayPicturesWent() {
		has("holiday", "screen");
		goes("mock-up");
		update();
		gallery.filter("SCREEN pixel");
		assertEquals("screen", ids(gallery.visible()));
		gallery.filter("went");
		assertEquals("mock-up", ids(gallery.visible()));
		gallery.filter("came");
		assertEquals("holiday screen", ids(gallery.visible()));
		gallery.filter("nothing of the kind");
		assertEquals("", ids(gallery.visible()));
		assertEquals("", ids(gallery.selected()), "What is not to be seen cannot be selected.");
		assertEquals("mock-up", shown(), "The canvas goes on showing what it showed.");
		gallery.next();
		assertEquals("mock-up", shown());
		gallery.filter("");
		assertEquals("mock-up", ids(gallery.selected()));
	}

	@Test
	void nextGoesToTheFirstThatPassesTheFilterFromOneThatDoesNot() {
		has("s1", "s2", "y");
		gallery.filter("s");
		gallery.next();
		assertEquals("s1", shown());
	}

	@Test
	void afterARemovalTheNextOneIsShownAndAtTheEndTheOneBefore() {
		has("a", "b", "c");
		gallery.show("b");
		inbox.remove(1);
		update();
		assertEquals("c", shown());
		inbox.remove(1);
		update();
		assertEquals("a", shown());
		inbox.clear();
		update();
		assertEquals("", shown());
	}

	@Test
	void whatIsBroughtBackIsSelectedInItsPlaceAndNotNew() {
		has("a", "b", "c", "d");
		SharedImage a = inbox.remove(0);
		SharedImage b = inbox.remove(0);
		update();
		inbox.add(0, a);
		inbox.add(1, b);
		desk.accept(new ImagesRestored(List.of(a, b)));
		update();
		assertEquals("a b c d", ids(gallery.visible()));
		assertEquals("a b", ids(gallery.selected()));
		assertEquals("b", shown());
		assertFalse(gallery.isFresh("a"));
	}

	@Test
	void allThatPassTheFilterAreSelectedAtOnceAndTheCanvasStays() {
		has("s1", "y", "s2");
		gallery.filter("s");
		gallery.selectAll();
		assertEquals("s1 s2", ids(gallery.selected()));
		assertEquals("s2", shown());
	}
}
