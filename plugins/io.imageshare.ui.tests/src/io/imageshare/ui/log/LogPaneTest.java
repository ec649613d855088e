package io.imageshare.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.imageshare.core.log.ActivityLog;
import io.imageshare.ui.testing.Pump;

/** What the log says of the time, and which of its lines are in sight. */
class LogPaneTest {

	private static final String MONDAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(LocalDate.of(2026, 11, 23));

	private final Midnight clock = new Midnight(Instant.parse("2026-11-23T23:59:58Z"));
	private final ActivityLog log = new ActivityLog(clock);
	private final Shell shell = new Shell();

	@AfterEach
	void dispose() {
		shell.dispose();
	}

	@Test
	void todayHasTheTimeAlone() {
		log.info("One.");
		assertEquals(List.of("23:59:58  One."), lines(pane()));
	}

	@Test
	void anEarlierDayHasItsDate() {
		log.info("One.");
		clock.pass(Duration.ofSeconds(4));
		log.info("Two.");
		assertEquals(List.of(MONDAY + " 23:59:58  One.", "00:00:02  Two."), lines(pane()));
	}

	@Test
	void atMidnightWhatStandsThereGetsItsDate() {
		log.info("One.");
		StyledText pane = pane();
		clock.pass(Duration.ofSeconds(4));

		log.info("Two.");

		Pump.until("the second line is there", () -> pane.getLineCount() == 2);
		assertEquals(List.of(MONDAY + " 23:59:58  One.", "00:00:02  Two."), lines(pane));
	}

	@Test
	void whatWasClearedDoesNotComeBackAtMidnight() {
		log.info("One.");
		StyledText pane = pane();
		pane.getMenu().getItem(2).notifyListeners(SWT.Selection, new Event());
		clock.pass(Duration.ofSeconds(4));

		log.info("Two.");

		Pump.until("the second line is there", () -> pane.getCharCount() > 0);
		assertEquals(List.of("00:00:02  Two."), lines(pane));
	}

	@Test
	void clearingTakesAwayAlsoWhatHasComeAndIsNotShownYet() {
		StyledText pane = pane();
		log.info("One.");
		pane.getMenu().getItem(2).notifyListeners(SWT.Selection, new Event());

		log.info("Two.");

		Pump.until("the second line is there", () -> pane.getCharCount() > 0);
		assertEquals(List.of("23:59:58  Two."), lines(pane));
	}

	@Test
	void theEndStaysInSightWhenThePaneBecomesSmaller() {
		StyledText pane = longPane();
		Pump.until("the last line is in sight", () -> isLastLineInSight(pane));

		pane.setSize(pane.getSize().x, pane.getSize().y / 3);
		assertTrue(isLastLineInSight(pane));
		pane.update();
		log.info("One more.");

		Pump.until("the new line is there", () -> pane.getText().endsWith("One more."));
		assertTrue(isLastLineInSight(pane));
	}

	@Test
	void whoScrolledAwayIsNotTornBack() {
		StyledText pane = longPane();
		Pump.until("the last line is in sight", () -> isLastLineInSight(pane));
		pane.setTopIndex(3);
		untilPainted(pane);
		int top = pane.getTopPixel();

		log.info("One more.");

		Pump.until("the new line is there", () -> pane.getText().endsWith("One more."));
		assertEquals(top, pane.getTopPixel());
		pane.setSize(pane.getSize().x, pane.getSize().y / 3);
		assertFalse(isLastLineInSight(pane));
	}

	@Test
	void aPaneThatIsTooSmallForALetterCatchesUpWhenThereIsRoom() {
		log.info("One.");
		StyledText pane = paneWithoutSize();
		log.info("Two.");
		boolean[] told = new boolean[1];
		shell.getDisplay().asyncExec(() -> told[0] = true);
		Pump.until("it has been told", () -> told[0]);
		assertEquals("", pane.getText());

		pane.setSize(300, 200);

		assertEquals(List.of("23:59:58  One.", "23:59:58  Two."), lines(pane));
	}

	@Test
	void whileNobodyReadsInItOnlyTheNewestLinesAreKept() {
		StyledText pane = longPane();
		for (int i = 40; i < 1000; i++) {
			log.info("Line " + i + '.');
		}
		Pump.until("all lines are there", () -> pane.getText().endsWith("Line 999."));
		assertEquals(200, pane.getLineCount());
		assertTrue(isLastLineInSight(pane));
	}

	@Test
	void whoScrollsBackFindsEveryLineAndStaysWhereHeWas() {
		StyledText pane = longPane();
		for (int i = 40; i < 1000; i++) {
			log.info("Line " + i + '.');
		}
		Pump.until("all lines are there", () -> pane.getText().endsWith("Line 999."));
		Pump.until("the last line is in sight", () -> isLastLineInSight(pane));

		pane.setTopIndex(50);
		String top = pane.getLine(pane.getTopIndex());
		int pixel = pane.getLinePixel(pane.getTopIndex());
		untilPainted(pane);

		Pump.until("every line is there", () -> pane.getLineCount() == 1000);
		assertEquals(top, pane.getLine(pane.getTopIndex()));
		assertEquals(pixel, pane.getLinePixel(pane.getTopIndex()));
		assertEquals("23:59:58  Line 0.", pane.getLine(0));
		pane.setTopIndex(999);
		untilPainted(pane);
		log.info("One more.");
		Pump.until("the new line is there", () -> pane.getText().endsWith("One more."));
		assertEquals(200, pane.getLineCount());
	}

	@Test
	void whoIsInTheTextHasEveryLineToSelect() {
		StyledText pane = longPane();
		for (int i = 40; i < 300; i++) {
			log.info("Line " + i + '.');
		}
		Pump.until("all lines are there", () -> pane.getText().endsWith("Line 299."));

		pane.setFocus();

		Pump.until("every line is there", () -> pane.getLineCount() == 300);
		assertTrue(isLastLineInSight(pane));
	}

	/** On the screen, with more lines than it can show, and nobody in it. */
	private StyledText longPane() {
		shell.setSize(300, 240);
		StyledText pane = pane();
		pane.setBounds(shell.getClientArea());
		Button other = new Button(shell, SWT.PUSH);
		other.setSize(1, 1);
		shell.open();
		other.setFocus();
		for (int i = 0; i < 40; i++) {
			log.info("Line " + i + '.');
		}
		Pump.until("all lines are there", () -> pane.getText().endsWith("Line 39."));
		pane.update();
		return pane;
	}

	private static void untilPainted(StyledText pane) {
		AtomicBoolean painted = new AtomicBoolean();
		pane.addListener(SWT.Paint, event -> painted.set(true));
		pane.redraw();
		Pump.until("it is painted", painted::get);
	}

	private static boolean isLastLineInSight(StyledText pane) {
		int bottom = pane.getLinePixel(pane.getLineCount() - 1) + pane.getLineHeight();
		return bottom > 0 && bottom <= pane.getClientArea().height;
	}

	private StyledText pane() {
		StyledText pane = paneWithoutSize();
		pane.setSize(300, 200);
		return pane;
	}

	private StyledText paneWithoutSize() {
		new LogPane(shell, log, clock);
		return (StyledText) shell.getChildren()[0];
	}

	private static List<String> lines(StyledText pane) {
		return pane.getText().lines().toList();
	}

	private static final class Midnight extends Clock {

		private Instant now;

		Midnight(Instant now) {
			this.now = now;
		}

		void pass(Duration time) {
			now = now.plus(time);
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}
	}
}
