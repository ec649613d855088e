package io.imageshare.ui.view;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

import io.imageshare.ui.gallery.Gallery;

/** Tells the workbench which pictures are selected, so that menus can depend on them. UI thread only. */
final class GallerySelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final Gallery gallery;
	private IStructuredSelection told = StructuredSelection.EMPTY;

	GallerySelection(Gallery gallery) {
		this.gallery = gallery;
	}

	/** The gallery has changed in some way. */
	void update() {
		IStructuredSelection now = new StructuredSelection(gallery.selected());
		if (!now.equals(told)) {
			told = now;
			listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, now)));
		}
	}

	@Override
	public ISelection getSelection() {
		return told;
	}

	@Override
	public void setSelection(ISelection selection) {
		// Nobody but the user selects pictures.
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
