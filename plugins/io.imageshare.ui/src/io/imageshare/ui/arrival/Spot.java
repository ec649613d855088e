package io.imageshare.ui.arrival;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** Where the reference to a picture stands in a text, wherever that moves while the user writes. UI thread only. */
final class Spot {

	private final String title;
	private final IDocument document;
	private final ReferenceEdit insertion;
	private final String begin;
	private final String end;
	private final String replaced;
	private ReferenceEdit removal;
	private Position position;

	/**
	 * @param title what the text is called
	 * @param begin what it begins with, up to its alternative text: with another one it is the user's
	 * @param end what it ends with, after its alternative text
	 * @param replaced what stood there before
	 */
	Spot(String title, IDocument document, ReferenceEdit insertion, String begin, String end, String replaced) {
		this.title = title;
		this.document = document;
		this.insertion = insertion;
		this.begin = begin;
		this.end = end;
		this.replaced = replaced;
	}

	/** It stands there now. */
	void track(int offset, int length) {
		if (position != null) {
			document.removePosition(position);
		}
		position = new Position(offset, length);
		try {
			document.addPosition(position);
		} catch (BadLocationException e) {
			position.delete();
		}
	}

	/** Whether it ends there in this text, and nothing was written behind it. */
	boolean endsAt(IDocument other, int offset) {
		return document == other && position != null && !position.isDeleted() && position.getOffset() + position.getLength() == offset;
	}

	/** Takes the reference out of the text: as a step back if it was the last one, else as one more step, so that nothing else is lost. */
	void remove(Arrival arrival) {
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		if (isOpen() && history.getUndoOperation(context()) == insertion && insertion.canUndo()) {
			try {
				history.undoOperation(insertion, null, null);
			} catch (ExecutionException e) {
				ImageSharePlugin.log(e.getMessage(), e);
			}
		} else if (!isOpen() || position == null || position.isDeleted() || !removeText(arrival)) {
			ImageSharePlugin.instance().share().log().warning(NLS.bind(Messages.Arrival_stillNamed, title, arrival.picture().name()));
		}
	}

	private boolean removeText(Arrival arrival) {
		try {
			String text = document.get(position.getOffset(), position.getLength());
			if (text.length() < begin.length() + end.length() || !text.startsWith(begin) || !text.endsWith(end)) {
				return false;
			}
			removal = new ReferenceEdit(NLS.bind(Messages.Arrival_takeBack, arrival.picture().name()), arrival, false, document, position.getOffset(), text, replaced);
			return removal.perform();
		} catch (BadLocationException e) {
			return false;
		}
	}

	/** Brings it back, as long as that was the last thing that happened to the text. */
	void restore() {
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		try {
			if (isOpen() && history.getRedoOperation(context()) == insertion && insertion.canRedo()) {
				history.redoOperation(insertion, null, null);
			} else if (isOpen() && removal != null && history.getUndoOperation(context()) == removal && removal.canUndo()) {
				history.undoOperation(removal, null, null);
			}
		} catch (ExecutionException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	/** Whether an editor has the text: without one nothing of it can be undone. */
	private boolean isOpen() {
		return DocumentUndoManagerRegistry.getDocumentUndoManager(document) != null;
	}

	private IUndoContext context() {
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		return undo.getUndoContext();
	}
}
