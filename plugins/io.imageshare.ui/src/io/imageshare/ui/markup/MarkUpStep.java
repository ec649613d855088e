package io.imageshare.ui.markup;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

import io.imageshare.ui.markup.model.Document;

/** A change of the marks that has been made: as documents are values, undoing it is taking the one from before. UI thread only. */
final class MarkUpStep extends AbstractOperation {

	private final MarkUp markUp;
	private final Document before;
	private Document after;

	MarkUpStep(String label, MarkUp markUp, Document before, Document after) {
		super(label);
		this.markUp = markUp;
		this.before = before;
		this.after = after;
		addContext(markUp.context());
	}

	/** What follows belongs to the same step. */
	void goOn(Document further) {
		after = further;
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return redo(monitor, info);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		markUp.restore(after);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		markUp.restore(before);
		return Status.OK_STATUS;
	}
}
