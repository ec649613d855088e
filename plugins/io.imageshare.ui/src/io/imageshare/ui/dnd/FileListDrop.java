package io.imageshare.ui.dnd;

import org.eclipse.jface.util.TransferDropTargetListener;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;

/** A drop of one kind of transfer. Whatever the user's modifier keys say, files are copied: a drop here never moves anything. */
abstract class FileListDrop extends DropTargetAdapter implements TransferDropTargetListener {

	private final Transfer transfer;

	FileListDrop(Transfer transfer) {
		this.transfer = transfer;
	}

	@Override
	public final Transfer getTransfer() {
		return transfer;
	}

	@Override
	public boolean isEnabled(DropTargetEvent event) {
		return !OwnDrag.isUnderWay() && transfer.isSupportedType(event.currentDataType);
	}

	@Override
	public final void dragEnter(DropTargetEvent event) {
		copyOnly(event);
	}

	@Override
	public final void dragOperationChanged(DropTargetEvent event) {
		copyOnly(event);
	}

	@Override
	public final void dragOver(DropTargetEvent event) {
		copyOnly(event);
	}

	private static void copyOnly(DropTargetEvent event) {
		event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
	}

	@Override
	public final void drop(DropTargetEvent event) {
		if (event.data == null || !send(event.data)) {
			event.detail = DND.DROP_NONE;
		}
	}

	/** @return whether there was anything to send */
	abstract boolean send(Object data);
}
