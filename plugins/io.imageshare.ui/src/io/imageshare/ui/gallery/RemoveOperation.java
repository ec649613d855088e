package io.imageshare.ui.gallery;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation2;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** Takes pictures out of the inbox, undoable in the views of every window. Files in the workspace stay. Runs in jobs, since it renames folders. */
public final class RemoveOperation extends AbstractOperation implements IAdvancedUndoableOperation, IAdvancedUndoableOperation2 {

	/** What is done and undone in the views of this plug-in. */
	public static final IUndoContext CONTEXT = new ObjectUndoContext(RemoveOperation.class, Messages.Remove_context);

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final List<String> ids;

	private RemoveOperation(List<SharedImage> images) {
		super(images.size() == 1 ? NLS.bind(Messages.Remove_one, images.get(0).name()) : NLS.bind(Messages.Remove_several, images.size()));
		ids = images.stream().map(SharedImage::id).toList();
		addContext(CONTEXT);
	}

	/** Removes pictures soon. Does nothing without any. */
	public static void schedule(List<SharedImage> images) {
		if (images.isEmpty()) {
			return;
		}
		RemoveOperation operation = new RemoveOperation(images);
		Job job = Job.create(operation.getLabel(), monitor -> {
			try {
				return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(operation, monitor, null);
			} catch (ExecutionException e) {
				return Status.error(e.getMessage(), e);
			}
		});
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return share.remove(ids).isEmpty() ? Status.error(Messages.Remove_failed) : Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return share.restore(ids).isEmpty() ? Status.error(Messages.Remove_tooLongAgo) : Status.OK_STATUS;
	}

	@Override
	public boolean runInBackground() {
		return true;
	}

	@Override
	public Object[] getAffectedObjects() {
		return ids.toArray();
	}

	@Override
	public void aboutToNotify(OperationHistoryEvent event) {
		// Nothing to prepare: whoever shows the pictures is told by the core.
	}

	@Override
	public IStatus computeExecutionStatus(IProgressMonitor monitor) {
		return Status.OK_STATUS;
	}

	@Override
	public IStatus computeUndoableStatus(IProgressMonitor monitor) {
		return Status.OK_STATUS;
	}

	@Override
	public IStatus computeRedoableStatus(IProgressMonitor monitor) {
		return Status.OK_STATUS;
	}

	@Override
	public void setQuietCompute(boolean quiet) {
		// Nothing is computed.
	}
}
