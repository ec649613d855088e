package io.imageshare.ui.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.core.model.SharedText;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.TextReceived;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.SystemClipboard;
import io.imageshare.ui.UiThread;

/** The latest text that a phone has sent, until it is dismissed: to be copied and, where it holds an address in the web, opened. */
final class TextNote {

	/** Characters; the whole text is in the tip and on the clipboard. */
	private static final int LONGEST = 160;
	private static final int MARGIN = 6;
	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

	private final ViewLayout layout;
	private final Composite note;
	private final NoteLine line;
	private String text = "";

	private TextNote(ViewLayout layout) {
		this.layout = layout;
		note = new Composite(layout.parentOfNotes(), SWT.NONE);
		note.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().margins(2 * MARGIN, MARGIN).applyTo(note);
		line = new NoteLine(note, layout::isShort, this::act);
		layout.showNote(note, false);
	}

	/** Shows what comes from now on, for as long as the view lives. */
	static void in(ViewLayout layout, ImageShare share) {
		TextNote note = new TextNote(layout);
		Consumer<ShareEvent> listener = event -> {
			if (event instanceof TextReceived received) {
				UiThread.post(note.note, () -> note.show(received.text()));
			}
		};
		share.addListener(listener);
		note.note.addDisposeListener(event -> share.removeListener(listener));
	}

	private void show(SharedText received) {
		text = received.text();
		String words = text.strip().replaceAll("\\s+", " ");
		line.show(PlainText.forLabel(NLS.bind(Messages.TextNote_from, received.phone(), words.length() > LONGEST ? words.substring(0, LONGEST) + '\u2026' : words)),
				address().isPresent() ? Messages.TextNote_actions_address : Messages.TextNote_actions);
		line.setToolTip(text);
		layout.showNote(note, true);
	}

	private Optional<String> address() {
		Matcher found = ADDRESS.matcher(text);
		return found.find() ? Optional.of(found.group()) : Optional.empty();
	}

	private void act(String action) {
		switch (action) {
		case "copy" -> SystemClipboard.put(note.getDisplay(), text);
		case "open" -> address().ifPresent(Program::launch);
		default -> layout.showNote(note, false);
		}
	}
}
