package io.imageshare.ui.markup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import io.imageshare.ui.markup.model.Outline.Line;
import io.imageshare.ui.markup.model.Outline.Move;
import io.imageshare.ui.markup.model.Outline.Step;

/** What holds of every mark, wherever it is and whatever is done to it. */
class MarkPropertiesTest {

	private static final int ROUNDS = 40;
	private static final Outline LETTER = new Outline(List.of(new Move(0.1, 0.1), new Line(0.9, 0.1), new Line(0.5, 0.9), new Outline.Close()));

	private Random random;

	private Spot spot() {
		return new Spot(random.nextInt(2000) - 500, random.nextInt(2000) - 500);
	}

	private List<Mark> marks() {
		Ink ink = new Ink(random.nextInt(0x1000000), 1 + random.nextInt(30));
		return List.of(new Arrow(spot(), spot(), ink), new Box(Area.between(spot(), spot()), ink), new Blur(Area.between(spot(), spot())),
				new Words("A\nA", LETTER, 1, spot(), 5 + random.nextInt(100), ink));
	}

	@RepeatedTest(ROUNDS)
	void movedThereAndBackItIsTheSame(RepetitionInfo round) {
		random = new Random(round.getCurrentRepetition());
		for (Mark mark : marks()) {
			assertEquals(mark, mark.moved(17, -4).moved(-17, 4));
			assertEquals(mark.bounds().left() + 17, mark.moved(17, -4).bounds().left(), 1e-6);
			assertEquals(mark.bounds().bottom() - 4, mark.moved(17, -4).bounds().bottom(), 1e-6);
		}
	}

	@RepeatedTest(ROUNDS)
	void aHandleThatIsDraggedComesAlongAndPutBackChangesNothing(RepetitionInfo round) {
		random = new Random(round.getCurrentRepetition());
		for (Mark mark : marks()) {
			for (int i = 0; i < mark.handles().size(); i++) {
				Spot handle = mark.handles().get(i);
				assertEquals(mark.handles(), mark.withHandle(i, handle, false).handles(), mark + " at " + i);
				Spot to = handle.moved(random.nextInt(50), random.nextInt(50));
				assertTrue(mark.withHandle(i, to, false).bounds().grown(1e-6).contains(to) || mark instanceof Words || i % 2 == 1, mark + " at " + i);
			}
		}
	}

	@RepeatedTest(ROUNDS)
	void allThatIsDrawnIsWithinItsBounds(RepetitionInfo round) {
		random = new Random(round.getCurrentRepetition());
		for (Mark mark : marks()) {
			if (mark instanceof Drawn drawn) {
				for (Step step : drawn.outline().steps()) {
					Spot spot = step instanceof Move move ? new Spot(move.x(), move.y()) : step instanceof Line line ? new Spot(line.x(), line.y()) : null;
					assertTrue(spot == null || drawn.bounds().contains(spot), drawn + " is at " + spot);
				}
			}
		}
	}

	@RepeatedTest(ROUNDS)
	void constrainedAnArrowGoesByEighthsOfATurnAndABoxIsASquare(RepetitionInfo round) {
		random = new Random(round.getCurrentRepetition());
		Ink ink = new Ink(0, 4);
		Arrow arrow = new Arrow(spot(), spot(), ink).withHandle(1, spot(), true);
		double eighths = Math.atan2(arrow.to().y() - arrow.from().y(), arrow.to().x() - arrow.from().x()) / (Math.PI / 4);
		assertEquals(Math.rint(eighths), eighths, 1e-6);
		Area square = new Box(Area.between(spot(), spot()), ink).withHandle(random.nextInt(4) * 2, spot(), true).area();
		assertEquals(square.width(), square.height(), 1e-6);
	}

	@RepeatedTest(ROUNDS)
	void theCellsOfABlurCoverEveryPixelOnceAndAreFewWhateverItsSize(RepetitionInfo round) {
		random = new Random(round.getCurrentRepetition());
		Area area = Area.between(new Spot(random.nextDouble() * 300, random.nextDouble() * 300), new Spot(random.nextDouble() * 300, random.nextDouble() * 300));
		int[][] covered = new int[200][260];
		List<Area> cells = new Blur(area).cells(Area.of(260, 200));
		for (Area cell : cells) {
			for (int y = (int) cell.top(); y < cell.bottom(); y++) {
				for (int x = (int) cell.left(); x < cell.right(); x++) {
					covered[y][x]++;
				}
			}
		}
		for (int y = 0; y < 200; y++) {
			for (int x = 0; x < 260; x++) {
				boolean touched = x + 1 > area.left() && x < area.right() && y + 1 > area.top() && y < area.bottom();
				assertEquals(touched ? 1 : 0, covered[y][x], area + " at " + x + ", " + y);
			}
		}
		// one row or column may have more, since a cell is never smaller than the row is high
		assertTrue(cells.size() <= 20 || Math.min(area.width(), area.height()) < 10, area + " has " + cells.size());
	}

	@Test
	void aDocumentKeepsTheOrderOfItsMarksAndForgetsNothing() {
		Ink ink = new Ink(0xFF0000, 4);
		Mark blur = new Blur(new Area(0, 0, 50, 50));
		Mark box = new Box(new Area(0, 0, 50, 50), ink);
		Document document = Document.EMPTY.with(box).with(blur);
		assertEquals(Optional.of(box), document.at(new Spot(0, 25), 1), "What is drawn is over what is blurred.");
		assertEquals(Optional.of(blur), document.at(new Spot(25, 25), 1), "Within a box is not the box.");
		assertEquals(Optional.empty(), document.at(new Spot(90, 25), 1));
		Mark moved = box.moved(5, 5);
		assertEquals(List.of(moved, blur), document.replaced(box, moved).marks());
		assertEquals(List.of(blur), document.without(box).marks());
		assertTrue(document.without(box).without(blur).isEmpty());
		assertFalse(Document.EMPTY.cropped(Optional.of(new Area(1, 1, 5, 5))).isEmpty());
	}

	@Test
	void whatIsKeptIsAtLeastAPixelAndNeverBeyondThePicture() {
		assertEquals(new Area(10, 0, 40, 30), Document.EMPTY.cropped(Optional.of(new Area(9.6, -20, 99, 90))).kept(40, 30));
		assertEquals(Area.of(40, 30), Document.EMPTY.cropped(Optional.of(new Area(50, 50, 60, 60))).kept(40, 30));
		assertEquals(Area.of(40, 30), Document.EMPTY.kept(40, 30));
	}
}
