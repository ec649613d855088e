package io.imageshare.ui.arrival;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.ICompositeOperation;
import org.eclipse.core.commands.operations.IContextReplacingOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/**
 * One step in the undo history of a text that is a change of the text and one of the workspace: a reference together with the file that it names. It is composite because
 * the text's own undo manager sees the change as well and adds a step of its own, which this one swallows. UI thread only, for the text; files follow in a job.
 */
final class ReferenceEdit extends AbstractOperation implements ICompositeOperation, IContextReplacingOperation {

	private final Arrival arrival;
	private final boolean brings;
	private final int offset;
	private final String before;
	private final String after;
	private final Queue<IUndoableOperation> others = new ConcurrentLinkedQueue<>();
	private IDocument document;
	private long stampBefore = IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
	private long stampAfter = IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;

	/**
	 * @param brings whether the picture comes with it, or goes
	 * @param before what stands at the offset
	 * @param after what is to stand there
	 */
	ReferenceEdit(String label, Arrival arrival, boolean brings, IDocument document, int offset, String before, String after) {
		super(label);
		this.arrival = arrival;
		this.brings = brings;
		this.document = document;
		this.offset = offset;
		this.before = before;
		this.after = after;
	}

	/** Changes the text and enters that into its undo history. @return whether it could be changed */
	boolean perform() {
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		if (undo == null) {
			return replace(before, after, stampAfter);
		}
		undo.commit();
		addContext(undo.getUndoContext());
		stampBefore = stamp();
		boolean done = during(IOperationHistory.EXECUTE, () -> replace(before, after, IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP));
		stampAfter = stamp();
		if (done) {
			history.add(this);
		}
		return done;
	}

	private interface Change {
		boolean make();
	}

	/** Changes the text so that the undo manager adds its step to this one. */
	private boolean during(int mode, Change change) {
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		history.openOperation(this, mode);
		boolean done = false;
		try {
			done = change.make();
			if (undo != null) {
				undo.commit();
			}
		} finally {
			history.closeOperation(done, false, mode);
			for (IUndoableOperation other = others.poll(); other != null; other = others.poll()) {
				history.add(other);
			}
		}
		return done;
	}

	/** Of the text's undo manager: this one does all that the step would do. It may still be written into, so it is left alone. Steps of others, from other threads, must not get lost. */
	@Override
	public void add(IUndoableOperation step) {
		if (Stream.of(getContexts()).noneMatch(step::hasContext)) {
			others.add(step);
		}
	}

	@Override
	public void remove(IUndoableOperation step) {
		// None is kept.
	}

	@Override
	public void replaceContext(IUndoContext original, IUndoContext replacement) {
		removeContext(original);
		addContext(replacement);
		if (replacement instanceof ObjectUndoContext context && context.getObject() instanceof IDocument moved) {
			document = moved;
		}
	}

	@Override
	public boolean canUndo() {
		return stands(after);
	}

	@Override
	public boolean canRedo() {
		return stands(before);
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return Status.CANCEL_STATUS;
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return change(IOperationHistory.UNDO, after, before, stampAfter, stampBefore, !brings);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return change(IOperationHistory.REDO, before, after, stampBefore, stampAfter, brings);
	}

	private IStatus change(int mode, String from, String to, long stampFrom, long stampTo, boolean toBeThere) {
		boolean exact = stamp() == stampFrom;
		if (!during(mode, () -> replace(from, to, exact ? stampTo : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP))) {
			return IOperationHistory.OPERATION_INVALID_STATUS;
		}
		if (toBeThere) {
			arrival.spot().ifPresent(spot -> spot.track(offset, to.length()));
		}
		arrival.set(toBeThere);
		return Status.OK_STATUS;
	}

	private boolean stands(String text) {
		try {
			return offset + text.length() <= document.getLength() && document.get(offset, text.length()).equals(text);
		} catch (BadLocationException e) {
			return false;
		}
	}

	private long stamp() {
		return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
	}

	/** @param stamp which the text gets with that, so that an editor knows when nothing is left to save; or unknown */
	private boolean replace(String from, String to, long stamp) {
		try {
			if (stamp != IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP && document instanceof IDocumentExtension4 stamped) {
				stamped.replace(offset, from.length(), to, stamp);
			} else {
				document.replace(offset, from.length(), to);
			}
			return true;
		} catch (BadLocationException e) {
			return false;
		}
	}
}
