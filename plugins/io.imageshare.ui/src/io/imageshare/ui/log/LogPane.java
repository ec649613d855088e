package io.imageshare.ui.log;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ScrollBar;

import io.imageshare.core.log.ActivityLog;
import io.imageshare.core.log.LogEntry;
import io.imageshare.core.log.LogEntry.Severity;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;

/**
 * Shows the activity log, newest line last, and keeps the end in sight unless the user scrolled away from it. Lines of today have the time alone, those of
 * earlier days the date before it.
 */
public final class LogPane {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
	private static final RGB WARNING = new RGB(184, 120, 12);
	private static final int MARGIN = 6;

	private final StyledText text;
	private final ActivityLog log;
	private final Clock clock;
	private long seen;
	/** What had been seen when the user cleared the pane. */
	private long cleared;
	/** The day on which the lines were written. */
	private LocalDate today;
	/** Whether the end is in sight, as the user left it. */
	private boolean following = true;

	/** @param clock what day it is, and in which zone lines say their time */
	public LogPane(Composite parent, ActivityLog log, Clock clock) {
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP);
		this.log = log;
		this.clock = clock;
		today = LocalDate.now(clock);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setWrapIndent(MARGIN);
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.LogPane_accessible;
			}
		});
		createMenu();
		// Every way of scrolling paints, and a pane that becomes smaller is first told of its size.
		text.addListener(SWT.Paint, event -> following = isAtEnd());
		text.addListener(SWT.Resize, event -> showEnd());
		UiThread update = new UiThread(text, this::catchUp);
		Runnable listener = update::request;
		log.addListener(listener);
		text.addDisposeListener(event -> log.removeListener(listener));
		catchUp();
	}

	public Control control() {
		return text;
	}

	private void createMenu() {
		Menu menu = new Menu(text);
		item(menu, Messages.LogPane_copy, text::copy);
		item(menu, Messages.LogPane_selectAll, text::selectAll);
		item(menu, Messages.LogPane_clear, this::clear);
		text.setMenu(menu);
	}

	private static void item(Menu menu, String label, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(label);
		item.addListener(SWT.Selection, event -> action.run());
	}

	private void clear() {
		cleared = seen;
		text.setText("");
	}

	private void catchUp() {
		if (!today.equals(LocalDate.now(clock))) {
			// What was today's is yesterday's now.
			today = LocalDate.now(clock);
			seen = cleared;
			text.setText("");
		}
		ActivityLog.Tail tail = log.since(seen);
		seen = tail.seen();
		append(tail.entries());
		int surplus = text.getLineCount() - ActivityLog.CAPACITY;
		if (surplus > 0) {
			text.replaceTextRange(0, text.getOffsetAtLine(surplus), "");
		}
		showEnd();
	}

	private boolean isAtEnd() {
		ScrollBar bar = text.getVerticalBar();
		return bar.getSelection() + bar.getThumb() >= bar.getMaximum();
	}

	private void showEnd() {
		if (following) {
			text.setTopIndex(text.getLineCount() - 1);
		}
	}

	/** All in one go: a text that wraps measures itself anew for each time that something is appended. */
	private void append(List<LogEntry> entries) {
		int start = text.getCharCount();
		StringBuilder lines = new StringBuilder();
		List<StyleRange> styles = new ArrayList<>();
		for (LogEntry entry : entries) {
			if (start + lines.length() > 0) {
				lines.append('\n');
			}
			String time = time(entry.time());
			styles.add(new StyleRange(start + lines.length(), time.length(), text.getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY), null));
			lines.append(time).append("  ");
			if (entry.severity() != Severity.INFO) {
				Color colour = entry.severity() == Severity.ERROR ? JFaceColors.getErrorText(text.getDisplay()) : new Color(WARNING);
				styles.add(new StyleRange(start + lines.length(), entry.text().length(), colour, null));
			}
			lines.append(entry.text());
		}
		if (!entries.isEmpty()) {
			text.append(lines.toString());
			text.replaceStyleRanges(start, lines.length(), styles.toArray(StyleRange[]::new));
		}
	}

	private String time(Instant instant) {
		ZonedDateTime moment = instant.atZone(clock.getZone());
		return moment.toLocalDate().equals(today) ? TIME.format(moment) : DATE.format(moment) + ' ' + TIME.format(moment);
	}
}
