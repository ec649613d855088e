package io.imageshare.ui.gallery;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.util.DelegatingDragAdapter;
import org.eclipse.jface.util.TransferDragSourceListener;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.dnd.OwnDrag;
import io.imageshare.ui.strip.ThumbnailStrip;

/**
 * Lets the selected pictures be dragged out of the strip: as files for views, the editor area and other programs, and as text for text editors. Whoever takes them copies them: a
 * moved one would be missing in the inbox or in the workspace.
 */
final class GalleryDrag {

	private GalleryDrag() {
	}

	/** Enables a strip for as long as it lives. */
	static void from(ThumbnailStrip strip, Gallery gallery) {
		DelegatingDragAdapter adapter = new DelegatingDragAdapter();
		// In this order: a text editor takes the first form it knows, and would open files beside the text instead of naming them in it.
		adapter.addDragSourceListener(new Kind(TextTransfer.getInstance(), gallery, TextBelowPointer::of));
		adapter.addDragSourceListener(new Kind(FileTransfer.getInstance(), gallery, SharedFiles::onDisk));
		DragSource source = new DragSource(strip, DND.DROP_COPY);
		source.setTransfer(adapter.getTransfers());
		source.addDragListener(adapter);
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = event.doit && strip.isOnItem(event.x);
				if (event.doit) {
					OwnDrag.begin(strip.getDisplay());
				}
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				OwnDrag.end();
			}
		});
	}

	/** One of the forms in which the selection is offered. */
	private static final class Kind extends DragSourceAdapter implements TransferDragSourceListener {

		private final Transfer transfer;
		private final Gallery gallery;
		private final Function<List<SharedImage>, Object> form;

		/** @param form the data for images */
		Kind(Transfer transfer, Gallery gallery, Function<List<SharedImage>, Object> form) {
			this.transfer = transfer;
			this.gallery = gallery;
			this.form = form;
		}

		@Override
		public Transfer getTransfer() {
			return transfer;
		}

		@Override
		public void dragStart(DragSourceEvent event) {
			event.doit = !gallery.selected().isEmpty();
		}

		@Override
		public void dragSetData(DragSourceEvent event) {
			event.data = form.apply(gallery.selected());
		}
	}
}
