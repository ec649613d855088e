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
	/** As many lines as are kept while nobody reads in them: a text that wraps measures all it has for each width it gets. */
	private static final int UNREAD_LINES = 200;

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
	/** Whether the text begins where the log does. */
	private boolean whole = true;

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
		UiThread update = new UiThread(text, this::catchUp);
		text.addListener(SWT.Paint, event -> {
			following = isAtEnd();
			if (isRead() && !whole) {
				update.request();
			}
		});
		text.addListener(SWT.FocusIn, event -> catchUp());
		text.addListener(SWT.Resize, event -> catchUp());
		Runnable listener = update::request;
		log.addListener(listener);
		text.addDisposeListener(event -> log.removeListener(listener));
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
		seen = log.since(seen).seen();
		cleared = seen;
		text.setText("");
	}

	/** Not before there is a width: in none, each letter of each line would be measured as a line of its own. */
	private void catchUp() {
		if (text.getClientArea().isEmpty()) {
			return;
		}
		if (!today.equals(LocalDate.now(clock))) {
			// What was today's is yesterday's now.
			today = LocalDate.now(clock);
			begin();
		}
		if (isRead() && !whole) {
			int below = text.getLineCount() - text.getTopIndex();
			int pixel = text.getLinePixel(text.getTopIndex());
			begin();
			takeOver();
			text.setTopPixel(text.getTopPixel() + text.getLinePixel(text.getLineCount() - below) - pixel);
		} else {
			takeOver();
		}
		showEnd();
	}

	private void begin() {
		seen = cleared;
		whole = true;
		text.setText("");
	}

	private void takeOver() {
		int capacity = isRead() ? ActivityLog.CAPACITY : UNREAD_LINES;
		ActivityLog.Tail tail = log.since(seen);
		seen = tail.seen();
		List<LogEntry> entries = tail.entries();
		append(entries.subList(Math.max(0, entries.size() - capacity), entries.size()));
		int surplus = text.getLineCount() - capacity;
		if (surplus > 0) {
			text.replaceTextRange(0, text.getOffsetAtLine(surplus), "");
		}
		whole &= capacity == ActivityLog.CAPACITY || surplus <= 0 && entries.size() <= capacity;
	}

	private boolean isRead() {
		return !following || text.isFocusControl();
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
