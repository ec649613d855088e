package io.imageshare.ui.dnd;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jface.util.DelegatingDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Lets images be dropped on a control, from the workspace, the desktop or a browser: they are sent to phones. */
public final class ImageDrop {

	private ImageDrop() {
	}

	/** Images for every phone, for as long as the control lives. Those that were dragged out of this view itself would be sent by mistake. */
	public static void on(Control control) {
		target(control, adapter(List.of(), event -> !OwnDrag.isUnderWay()));
	}

	/**
	 * Images for one phone, for as long as the control lives.
	 *
	 * @param highlight is told whether a drag is over the control
	 */
	public static void on(Control control, String device, Consumer<Boolean> highlight) {
		target(control, adapter(List.of(device), event -> true)).addDropListener(new DropTargetAdapter() {
			/** On entering it is not clear yet what is dragged. */
			@Override
			public void dragOver(DropTargetEvent event) {
				highlight.accept(event.detail != DND.DROP_NONE);
			}

			@Override
			public void dragLeave(DropTargetEvent event) {
				highlight.accept(false);
			}
		});
	}

	private static DropTarget target(Control control, DelegatingDropAdapter adapter) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(adapter.getTransfers());
		target.addDropListener(adapter);
		return target;
	}

	/**
	 * The best form first: a drag within the workbench offers its files as plain ones too, but then their place in the workspace would be lost; a browser offers the
	 * address of an image as a file would be, but then it is none.
	 */
	private static DelegatingDropAdapter adapter(List<String> devices, Predicate<DropTargetEvent> condition) {
		DelegatingDropAdapter adapter = new DelegatingDropAdapter();
		adapter.addDropTargetListener(new ContentDrop(new SelectionContent(), devices, condition));
		adapter.addDropTargetListener(new ContentDrop(new ResourceContent(), devices, condition));
		// File managers offer a file's icon as pixels.
		adapter.addDropTargetListener(new ContentDrop(new PixelsContent(), devices,
				condition.and(event -> offers(event, HTMLTransfer.getInstance()) || !offers(event, FileTransfer.getInstance()))));
		adapter.addDropTargetListener(new ContentDrop(new HtmlContent(true), devices, condition));
		adapter.addDropTargetListener(new ContentDrop(new FileContent(), devices, condition));
		adapter.addDropTargetListener(new ContentDrop(new AddressContent(), devices, condition));
		return adapter;
	}

	private static boolean offers(DropTargetEvent event, Transfer transfer) {
		return Stream.of(event.dataTypes).anyMatch(transfer::isSupportedType);
	}
}
