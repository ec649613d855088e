package io.imageshare.ui.view;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.arrival.AfterArrival;
import io.imageshare.ui.arrival.Arrivals;

/** What a phone has just sent together, with one click to take all of it back; goes by itself. What came alone is below the picture already. */
final class ArrivalNote {

	private static final int MARGIN = 6;
	private static final int SHOWN_MILLIS = (int) Duration.ofMinutes(1).toMillis();

	private final ViewLayout layout;
	private final Composite note;
	private final NoteLine line;
	private final Runnable end = this::hide;
	private Optional<Arrivals> shown = Optional.empty();

	private ArrivalNote(ViewLayout layout) {
		this.layout = layout;
		note = new Composite(layout.parentOfNotes(), SWT.NONE);
		note.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().margins(2 * MARGIN, MARGIN).applyTo(note);
		line = new NoteLine(note, layout::isShort, this::act);
		layout.showNote(note, false);
	}

	/** Shows what comes from now on, for as long as the view lives. */
	static void in(ViewLayout layout) {
		ArrivalNote note = new ArrivalNote(layout);
		Runnable listener = UiThread.paced(note.note, note::update)::request;
		AfterArrival.addListener(listener);
		note.note.addDisposeListener(event -> AfterArrival.removeListener(listener));
	}

	private void update() {
		shown = AfterArrival.latest().filter(arrivals -> arrivals.names().size() > 1);
		shown.ifPresent(arrivals -> line.show(NLS.bind(Messages.ArrivalNote_saved, new Object[] { arrivals.names().size(), PlainText.forLink(arrivals.phone()),
				PlainText.forLink(arrivals.folder().toString()) })));
		layout.showNote(note, shown.isPresent());
		note.getDisplay().timerExec(shown.isPresent() ? SHOWN_MILLIS : -1, end);
	}

	private void hide() {
		if (!note.isDisposed()) {
			layout.showNote(note, false);
		}
	}

	private void act(String action) {
		if (action.equals("undo")) {
			shown.ifPresent(arrivals -> arrivals.undo().run());
		}
		hide();
	}
}
