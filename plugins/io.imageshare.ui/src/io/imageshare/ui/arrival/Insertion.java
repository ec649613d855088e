package io.imageshare.ui.arrival;

import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.osgi.util.NLS;

import io.imageshare.core.log.ActivityLog;
import io.imageshare.core.reference.Placement;
import io.imageshare.core.reference.Reference;
import io.imageshare.core.reference.Reference.Facts;
import io.imageshare.core.reference.Syntax;
import io.imageshare.ui.Messages;
import io.imageshare.ui.preferences.Arriving;

/** Writes the reference to a picture into the text that the user edits. UI thread only. */
final class Insertion {

	/** Whoever selects more than that did not mean to describe a picture. In characters. */
	private static final int LONGEST_SELECTION = 200;

	private final ActiveText text;
	private final ActivityLog log;

	Insertion(ActiveText text, ActivityLog log) {
		this.text = text;
		this.log = log;
	}

	/**
	 * Inserts it at the caret, which goes behind it. Nothing that is selected is lost: words become the alternative text where there is one, anything else stays in front.
	 *
	 * @param last the one that came before in the same batch
	 * @param alone whether the user may be led to its alternative text
	 */
	void insert(Arrival arrival, Optional<Arrival> last, boolean alone) {
		Picture picture = arrival.picture();
		if (!text.isEditable()) {
			log.warning(NLS.bind(Messages.Arrival_readOnly, picture.name(), text.title()));
			return;
		}
		try {
			insertAt(text.selection(), arrival, last, alone);
		} catch (BadLocationException | IllegalStateException e) {
			// The editor shows another text than it has, or something else is being undone in this moment.
			log.warning(NLS.bind(Messages.Arrival_notInserted, new Object[] { picture.name(), text.title(), e.getMessage() }));
		}
	}

	private void insertAt(IRegion selection, Arrival arrival, Optional<Arrival> last, boolean alone) throws BadLocationException {
		Picture picture = arrival.picture();
		IDocument document = text.document();
		String selected = document.get(selection.getOffset(), selection.getLength());
		Syntax syntax = Syntax.of(Arriving.syntaxes(), text.typeAt(selection.getOffset()));
		boolean describes = Arriving.addsAlt() && syntax.template().contains("{alt}") && isDescription(selected);
		String alt = describes ? selected : Arriving.addsAlt() ? picture.alt() : "";
		Reference reference = Reference.of(syntax, new Facts(text.pathTo(picture.file(), selection.getOffset()), alt, picture.name(), picture.width(), picture.height()));
		int offset = describes ? selection.getOffset() : selection.getOffset() + selection.getLength();
		String replaced = describes ? selected : "";
		boolean follows = last.flatMap(Arrival::spot).filter(spot -> spot.endsAt(document, offset)).isPresent();
		Placement placement = Placement.of(reference, syntax.ownLine(), before(offset), after(offset + replaced.length()),
				TextUtilities.getDefaultLineDelimiter(document), follows);
		ReferenceEdit edit = new ReferenceEdit(NLS.bind(Messages.Arrival_insert, picture.name()), arrival, true, document, offset, replaced, placement.whole());
		if (!edit.perform()) {
			return;
		}
		int altAt = placement.before().length() + (reference.hasAlt() ? reference.alt() : reference.text().length());
		Spot spot = new Spot(text.title(), document, edit, placement.whole().substring(0, altAt), placement.whole().substring(altAt + reference.altLength()), replaced);
		spot.track(offset, placement.whole().length());
		arrival.setSpot(spot);
		int end = offset + placement.before().length() + placement.text().length();
		text.setCaret(end);
		log.info(NLS.bind(text.isElsewhereThan(picture.file()) ? Messages.Arrival_insertedElsewhere : Messages.Arrival_inserted, picture.name(), text.title()));
		if (alone && Arriving.selectsAlt() && reference.hasAlt() && !describes) {
			AltTextMode.begin(text, offset + placement.before().length() + reference.alt(), reference.altLength(), end);
		}
	}

	private static boolean isDescription(String selected) {
		return !selected.isBlank() && selected.length() <= LONGEST_SELECTION && selected.lines().count() == 1;
	}

	/** From the line before on. */
	private String before(int offset) throws BadLocationException {
		int line = text.document().getLineOfOffset(offset);
		int from = text.document().getLineOffset(Math.max(0, line - 2));
		return text.document().get(from, offset - from);
	}

	private String after(int offset) throws BadLocationException {
		IRegion line = text.document().getLineInformationOfOffset(offset);
		return text.document().get(offset, line.getOffset() + line.getLength() - offset);
	}
}
