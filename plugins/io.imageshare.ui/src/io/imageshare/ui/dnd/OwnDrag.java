package io.imageshare.ui.dnd;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * The drag of pictures of ours while it lasts. Dropped on ourselves, they would be sent by mistake. Elsewhere in the workbench they are copied, also where a
 * drag without a key means to move: a target that leaves it to the toolkit what that means, such as Project Explorer, is asked to move, and to do nothing when
 * only copies are on offer. For those it is as if the key for copying were held. UI thread only; there is one drag at a time.
 */
public final class OwnDrag {

	private static final int[] QUESTIONS = { DND.DragEnter, DND.DragOperationChanged };
	private static final Listener COPYING = OwnDrag::copy;

	private static Display underWay;

	private OwnDrag() {
	}

	public static void begin(Display display) {
		end();
		underWay = display;
		for (int question : QUESTIONS) {
			display.addFilter(question, COPYING);
		}
	}

	/** To be called whatever became of the drag. */
	public static void end() {
		if (underWay != null) {
			for (int question : QUESTIONS) {
				underWay.removeFilter(question, COPYING);
			}
			underWay = null;
		}
	}

	static boolean isUnderWay() {
		return underWay != null;
	}

	private static void copy(Event event) {
		if (event.detail == DND.DROP_NONE) {
			event.detail = DND.DROP_COPY;
		}
	}
}
