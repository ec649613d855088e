package io.imageshare.ui.dnd;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.util.TransferDropTargetListener;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;

import io.imageshare.ui.jobs.SendJob;

/** A drop of one form of images. Whatever the user's modifier keys say, they are copied: a drop here never moves anything. */
final class ContentDrop extends DropTargetAdapter implements TransferDropTargetListener {

	private final Content content;
	private final Collection<String> devices;
	private final Predicate<DropTargetEvent> condition;

	/**
	 * @param devices whom it is for; empty for every phone
	 * @param condition whether a drag may be dropped at all
	 */
	ContentDrop(Content content, Collection<String> devices, Predicate<DropTargetEvent> condition) {
		this.content = content;
		this.devices = devices;
		this.condition = condition;
	}

	@Override
	public Transfer getTransfer() {
		return content.transfer();
	}

	@Override
	public boolean isEnabled(DropTargetEvent event) {
		return condition.test(event) && content.transfer().isSupportedType(event.currentDataType) && (!(content instanceof SelectionContent)
				|| content.images(LocalSelectionTransfer.getTransfer().getSelection()).isPresent());
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		copyOnly(event);
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		copyOnly(event);
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		copyOnly(event);
	}

	private static void copyOnly(DropTargetEvent event) {
		event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
	}

	@Override
	public void drop(DropTargetEvent event) {
		Optional<SendJob> job = Optional.ofNullable(event.data).flatMap(content::images);
		job.ifPresentOrElse(images -> images.to(devices).schedule(), () -> event.detail = DND.DROP_NONE);
	}
}
