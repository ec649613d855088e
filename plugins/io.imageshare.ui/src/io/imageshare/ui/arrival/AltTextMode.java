package io.imageshare.ui.arrival;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/** Selects the alternative text of a reference that was just inserted, so that it can be typed over; Tab, Enter and Escape lead behind the reference. */
final class AltTextMode {

	private AltTextMode() {
	}

	/** Does nothing unless the editor has the keyboard: whoever works elsewhere would find words selected later and not know why. */
	static void begin(ActiveText text, int offset, int length, int end) {
		text.focusedViewer().ifPresent(viewer -> begin(text, viewer, offset, length, end));
	}

	private static void begin(ActiveText text, ITextViewer viewer, int offset, int length, int end) {
		try {
			LinkedPositionGroup group = new LinkedPositionGroup();
			group.addPosition(new LinkedPosition(text.document(), offset, length));
			LinkedModeModel model = new LinkedModeModel();
			model.addGroup(group);
			model.forceInstall();
			LinkedModeUI mode = new EditorLinkedModeUI(model, viewer);
			mode.setExitPosition(viewer, end, 0, LinkedPositionGroup.NO_STOP);
			mode.setCyclingMode(LinkedModeUI.CYCLE_NEVER);
			mode.enter();
			viewer.setSelectedRange(offset, length);
		} catch (BadLocationException e) {
			// The caret is behind the reference, and the text can be changed as ever.
		}
	}
}
