package io.imageshare.ui.markup;

import java.util.Optional;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.ui.PlatformUI;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.model.Drawn;
import io.imageshare.ui.markup.model.Ink;
import io.imageshare.ui.markup.model.Mark;

/**
 * The marks that somebody is making on one picture, what of them is selected, and the steps back. It outlives the canvas on which it is worked on, so that it
 * can be put aside and taken up again; {@link #end} it in the end. UI thread only.
 */
public final class MarkUp {

	/** Far more steps than anybody takes back. */
	private static final int STEPS = 500;
	private static final int FIRST_COLOUR = Colours.ALL[0];

	private final IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	private final IUndoContext context = new ObjectUndoContext(this);
	private final IOperationHistoryListener steps = this::stepped;
	private final SharedImage image;
	private final Picture picture;
	private final boolean frame;
	private Runnable listener = () -> { };
	private Document committed = Document.EMPTY;
	private Document document = Document.EMPTY;
	private Mark selected;
	private MarkUpStep nudges;
	private ToolKind kind = ToolKind.ARROW;
	private int rgb = FIRST_COLOUR;

	/**
	 * Begins without any.
	 *
	 * @param picture of the image, as it is on show
	 * @param frame whether it is one of an animation, so that the file alone does not tell what is marked
	 */
	public MarkUp(SharedImage image, Picture picture, boolean frame) {
		this.image = image;
		this.picture = picture;
		this.frame = frame;
		history.setLimit(context, STEPS);
		history.addOperationHistoryListener(steps);
	}

	/** What is marked. */
	public SharedImage image() {
		return image;
	}

	/** What was on show when it began. */
	public Picture picture() {
		return picture;
	}

	/** Whether what is marked is a frame of an animation. */
	public boolean isFrame() {
		return frame;
	}

	/** Under which its steps are in the history of the workbench. */
	public IUndoContext context() {
		return context;
	}

	/** All that was marked; without what is just being drawn. */
	public Document document() {
		return committed;
	}

	/** Forgets its steps. */
	public void end() {
		listener = () -> { };
		history.removeOperationHistoryListener(steps);
		history.dispose(context, true, true, true);
	}

	boolean canUndo() {
		return history.canUndo(context);
	}

	boolean canRedo() {
		return history.canRedo(context);
	}

	/** Is told of every change; one at most. */
	void setListener(Runnable changed) {
		listener = changed;
	}

	/** With what is just being drawn. */
	Document shown() {
		return document;
	}

	Optional<Mark> selected() {
		return Optional.ofNullable(selected);
	}

	ToolKind kind() {
		return kind;
	}

	/** The colour in use. */
	int rgb() {
		return rgb;
	}

	/** With what is drawn while a pixel of the picture is so many points wide. */
	Ink ink(double scale) {
		return Ink.on(picture.width(), picture.height(), rgb, scale);
	}

	void use(ToolKind tool) {
		kind = tool;
		listener.run();
	}

	void select(Mark mark) {
		selected = mark;
		nudges = null;
		listener.run();
	}

	/** Shows what a change would make, until it is committed or reverted. */
	void preview(Document now, Mark selection) {
		document = now;
		selected = selection;
		listener.run();
	}

	void revert() {
		preview(committed, null);
	}

	/** What is shown is a step now, if it is any different. */
	void commit(String label) {
		nudges = null;
		step(label);
	}

	/** The same for a small movement: several in a row are one step. */
	void commitNudge(String label) {
		if (nudges != null && nudges == history.getUndoOperation(context)) {
			nudges.goOn(document);
			committed = document;
		} else {
			nudges = step(label);
		}
	}

	private MarkUpStep step(String label) {
		if (document.equals(committed)) {
			return null;
		}
		MarkUpStep step = new MarkUpStep(label, this, committed, document);
		committed = document;
		history.add(step);
		listener.run();
		return step;
	}

	void restore(Document now) {
		committed = now;
		nudges = null;
		preview(now, selected != null && now.marks().contains(selected) ? selected : null);
	}

	/** Only now does the history know what can be undone next; while a step is being undone, it would still name that one. */
	private void stepped(OperationHistoryEvent event) {
		boolean back = event.getEventType() == OperationHistoryEvent.UNDONE || event.getEventType() == OperationHistoryEvent.REDONE;
		if (back && event.getOperation().hasContext(context)) {
			listener.run();
		}
	}

	void delete(String label) {
		if (selected != null) {
			preview(document.without(selected), null);
			commit(label);
		}
	}

	/** Draws in this colour from now on, and what is selected at once. */
	void colour(int colour, String label) {
		rgb = colour;
		if (selected instanceof Drawn drawn) {
			Drawn now = drawn.inked(new Ink(colour, drawn.ink().stroke()));
			preview(document.replaced(drawn, now), now);
			commit(label);
		} else {
			listener.run();
		}
	}
}
