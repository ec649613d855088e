package io.imageshare.ui.gallery;

import java.util.List;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.util.DelegatingDragAdapter;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.util.TransferDragSourceListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.part.ResourceTransfer;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.dnd.OwnDrag;
import io.imageshare.ui.strip.ThumbnailStrip;

/**
 * Lets the selected pictures be dragged out of the strip: as workspace files when all of them are such, as files on disk for every program, and as paths for
 * text. Whoever takes them copies them.
 */
final class GalleryDrag {

	private GalleryDrag() {
	}

	/** Enables a strip for as long as it lives. */
	static void from(ThumbnailStrip strip, Gallery gallery) {
		DelegatingDragAdapter adapter = new DelegatingDragAdapter();
		adapter.addDragSourceListener(new Within(gallery));
		adapter.addDragSourceListener(new Kind(ResourceTransfer.getInstance(), gallery,
				images -> SharedFiles.inWorkspace(images).size() == images.size() ? SharedFiles.inWorkspace(images).toArray(IResource[]::new) : null));
		adapter.addDragSourceListener(new Kind(FileTransfer.getInstance(), gallery, SharedFiles::onDisk));
		adapter.addDragSourceListener(new Kind(TextTransfer.getInstance(), gallery, SharedFiles::paths));
		DragSource source = new DragSource(strip, DND.DROP_COPY);
		source.setTransfer(adapter.getTransfers());
		source.addDragListener(adapter);
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = event.doit && strip.isOnItem(event.x);
				if (event.doit) {
					OwnDrag.begin();
				}
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				OwnDrag.end();
			}
		});
	}

	/** The form in which the views of the workbench take files from each other. */
	private static final class Within extends DragSourceAdapter implements TransferDragSourceListener {

		private final Gallery gallery;

		Within(Gallery gallery) {
			this.gallery = gallery;
		}

		@Override
		public Transfer getTransfer() {
			return LocalSelectionTransfer.getTransfer();
		}

		@Override
		public void dragStart(DragSourceEvent event) {
			List<IFile> files = SharedFiles.inWorkspace(gallery.selected());
			event.doit = !files.isEmpty() && files.size() == gallery.selected().size();
			if (event.doit) {
				LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(files));
			}
		}

		@Override
		public void dragSetData(DragSourceEvent event) {
			event.data = LocalSelectionTransfer.getTransfer().getSelection();
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(null);
		}
	}

	/** One of the forms in which the selection is offered. */
	private static final class Kind extends DragSourceAdapter implements TransferDragSourceListener {

		private final Transfer transfer;
		private final Gallery gallery;
		private final Function<List<SharedImage>, Object> form;

		/** @param form the data for images; null when they have no such form */
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
			event.doit = !gallery.selected().isEmpty() && form.apply(gallery.selected()) != null;
		}

		@Override
		public void dragSetData(DragSourceEvent event) {
			event.data = form.apply(gallery.selected());
		}
	}
}
