package io.imageshare.ui.arrival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

import io.imageshare.ui.Messages;
import io.imageshare.ui.gallery.RemoveOperation;

/**
 * Pictures that a phone has sent together: one step in the undo history of this plug-in's views. Each of them may be a step of its own in that of a text; whichever way one is
 * taken back, this step is about those that are left, and is there as long as there are any. UI thread only; files follow in a job.
 */
final class Batch extends AbstractOperation {

	private static final IUndoableOperation[] NOTHING = {};

	private final List<Arrival> arrivals = new ArrayList<>();
	private final String phone;
	private final Consumer<Batch> changed;
	private boolean busy;

	/** @param changed is told when it has more or fewer pictures that are there */
	Batch(String phone, Consumer<Batch> changed) {
		super("");
		this.phone = phone;
		this.changed = changed;
		addContext(RemoveOperation.CONTEXT);
	}

	/** {@link #grown} is to be called when all that came in this moment were added. */
	void add(Arrival arrival) {
		arrivals.add(arrival);
	}

	void grown() {
		arrivalChanged();
		OperationHistoryFactory.getOperationHistory().operationChanged(this);
	}

	int size() {
		return arrivals.size();
	}

	String phone() {
		return phone;
	}

	/** The latest one. */
	Optional<Arrival> last() {
		return arrivals.isEmpty() ? Optional.empty() : Optional.of(arrivals.get(arrivals.size() - 1));
	}

	List<Arrival> present() {
		return arrivals.stream().filter(Arrival::isPresent).toList();
	}

	@Override
	public String getLabel() {
		List<Arrival> about = present().isEmpty() ? arrivals : present();
		return about.size() == 1 ? NLS.bind(Messages.Arrival_save, about.get(0).picture().name()) : NLS.bind(Messages.Arrival_saveSeveral, about.size());
	}

	/** One of them was taken back or brought back. */
	void arrivalChanged() {
		if (!busy) {
			IOperationHistory history = OperationHistoryFactory.getOperationHistory();
			boolean canBeUndone = Arrays.asList(history.getUndoHistory(RemoveOperation.CONTEXT)).contains(this);
			if (canBeUndone == present().isEmpty()) {
				history.replaceOperation(this, NOTHING);
				if (!canBeUndone) {
					history.add(this);
				}
			}
		}
		changed.accept(this);
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return Status.CANCEL_STATUS;
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		List<Arrival> backwards = new ArrayList<>(arrivals);
		Collections.reverse(backwards);
		busy = true;
		backwards.forEach(Arrival::takeBack);
		busy = false;
		changed.accept(this);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		busy = true;
		arrivals.forEach(Arrival::bringBack);
		busy = false;
		changed.accept(this);
		return Status.OK_STATUS;
	}
}
