package io.imageshare.ui.view;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.imageshare.ui.picture.PictureView;

/**
 * The place of the picture. Usually its pane is there; for a while something else can stand in front of it, which is disposed in the end. The pane goes on
 * being told what there is to show, so that it is right when it comes to the front again. UI thread only.
 */
final class PictureArea {

	private final Composite area;
	private final StackLayout stack = new StackLayout();
	private final PicturePane pane;
	private PictureView front;
	private Consumer<PictureView> listener = shown -> {
		// nobody listens
	};

	PictureArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setBackgroundMode(SWT.INHERIT_DEFAULT);
		area.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		pane = new PicturePane(area);
		front = pane;
		stack.topControl = pane.control();
	}

	/** What {@link #show} gets is made here. */
	Composite parent() {
		return area;
	}

	/** The one picture, whether it is in front or not. */
	PicturePane pane() {
		return pane;
	}

	/** What is in front. */
	PictureView front() {
		return front;
	}

	/** Is told of everything that comes to the front; one at most. */
	void setListener(Consumer<PictureView> told) {
		listener = told;
	}

	/** Puts something in front of the picture, or in the place of what was there, and gives it the keyboard. */
	void show(PictureView other) {
		bring(other);
		other.setFocus();
	}

	/** Brings the picture back to the front, and the keyboard if it was in what goes. */
	void showPicture() {
		if (front != pane) {
			boolean hadFocus = contains(area.getDisplay().getFocusControl());
			bring(pane);
			if (hadFocus) {
				pane.setFocus();
			}
		}
	}

	private void bring(PictureView next) {
		PictureView before = front;
		front = next;
		stack.topControl = next.control();
		area.layout();
		if (before != pane && before != next) {
			before.control().dispose();
		}
		listener.accept(next);
	}

	private boolean contains(Control control) {
		for (Control at = control; at != null; at = at.getParent()) {
			if (at == area) {
				return true;
			}
		}
		return false;
	}
}
