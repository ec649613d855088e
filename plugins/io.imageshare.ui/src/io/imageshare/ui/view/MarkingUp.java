package io.imageshare.ui.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.OperationHistoryActionHandler;

import io.imageshare.core.model.Phone;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.gallery.Gallery;
import io.imageshare.ui.gallery.RemoveOperation;
import io.imageshare.ui.markup.Drafts;
import io.imageshare.ui.markup.MarkUp;
import io.imageshare.ui.markup.MarkUpBar;
import io.imageshare.ui.markup.MarkUpOnCanvas;
import io.imageshare.ui.markup.MarkedImageJob;
import io.imageshare.ui.state.ShareState;

/**
 * Lets the picture of a view be marked: begins and ends it, puts marks aside when another picture is shown, and takes them up again with theirs. While somebody
 * marks, a picture that comes does not push theirs away. UI thread only; ends with the canvas.
 */
final class MarkingUp implements MarkUpBar.Finishing {

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final PictureArea area;
	private final PicturePane pane;
	private final ViewLayout layout;
	private final Gallery gallery;
	private final EditHandlers edit;
	private final IViewSite site;
	private MarkUp markUp;
	private MarkUpOnCanvas onCanvas;
	private MarkUpBar bar;
	private SamePlace place;
	private boolean busy;

	MarkingUp(PictureArea area, ViewLayout layout, Gallery gallery, EditHandlers edit, IViewSite site) {
		this.area = area;
		this.layout = layout;
		this.gallery = gallery;
		this.edit = edit;
		this.site = site;
		pane = area.pane();
		pane.addListener(this::pictureChanged);
		pane.control().addDisposeListener(event -> viewCloses());
	}

	/** Begins, or when it has begun gives up, as the button for that does. */
	void toggle() {
		if (markUp != null) {
			cancel();
		} else if (pane.decoded().isPresent()) {
			area.showPicture();
			boolean moves = pane.player().isActive();
			pane.player().end();
			begin(new MarkUp(pane.shown().orElseThrow(), pane.canvas().picture(), moves));
			pane.canvas().setFocus();
		}
	}

	/** Deletes the mark that is selected; whether there was any question of marks at all. */
	boolean delete() {
		boolean meant = markUp != null && pane.canvas().isFocusControl();
		if (meant) {
			onCanvas.delete();
		}
		return meant;
	}

	/** Says to whom a marked picture would go. */
	void phonesChanged() {
		if (bar != null) {
			Optional<Phone> sender = sender();
			bar.showReceiver(sender.map(phone -> NLS.bind(Messages.MarkUp_sendOne, phone.name())).orElse(Messages.MarkUp_sendAll),
					sender.isPresent() ? Messages.MarkUp_sendOne_tooltip : Messages.MarkUp_sendAll_tooltip);
		}
	}

	/** The phone that the picture came from, if it is connected. */
	private Optional<Phone> sender() {
		String name = markUp.image().phone();
		return share.phones().stream().filter(phone -> !name.isEmpty() && phone.name().equals(name)).findFirst();
	}

	private void begin(MarkUp begun) {
		markUp = begun;
		Drafts.work(begun);
		gallery.hold(true);
		place = new SamePlace(pane.canvas());
		onCanvas = new MarkUpOnCanvas(pane.canvas(), begun, edit::yieldTo, () -> bar.show(begun));
		bar = new MarkUpBar(pane.control(), begun, this, layout::isShort);
		// below, so that nothing of the picture is covered where the row gets its height from what is further down
		bar.control().moveBelow(pane.canvas());
		phonesChanged();
		layout.giveRoom(true);
		pane.control().layout(true, true);
		place.hold();
		undoIn(begun.context());
		tellState();
	}

	/** The canvas and the menus are as they were. */
	private void leave() {
		onCanvas.end();
		place.release();
		markUp = null;
		onCanvas = null;
		bar.control().dispose();
		bar = null;
		busy = false;
		gallery.hold(false);
		undoIn(RemoveOperation.CONTEXT);
		makeRoom();
		tellState();
	}

	/** Without the row of tools. What is fitted, such as another picture, is fitted into the new room. */
	private void makeRoom() {
		SamePlace before = new SamePlace(pane.canvas());
		boolean fits = pane.canvas().isFitting();
		layout.giveRoom(false);
		pane.control().layout(true, true);
		if (!fits) {
			before.keep();
			place.fitAgain();
		}
	}

	/** Another picture is shown, or more of the same. */
	private void pictureChanged() {
		String shown = pane.shown().map(SharedImage::id).orElse("");
		if (markUp != null && !markUp.image().id().equals(shown)) {
			MarkUp left = markUp;
			leave();
			Drafts.putAside(left);
		}
		if (markUp == null && pane.decoded().isPresent()) {
			Drafts.find(shown).ifPresent(this::resume);
		}
		tellState();
	}

	private void resume(MarkUp draft) {
		if (draft.isFrame()) {
			pane.player().end();
			pane.canvas().refinePicture(draft.picture());
		}
		begin(draft);
	}

	private void tellState() {
		ShareState.markUp(markUp != null ? "active" : pane.decoded().isPresent() ? "possible" : "impossible");
	}

	private void viewCloses() {
		if (markUp != null) {
			onCanvas.end();
			gallery.hold(false);
			Drafts.putAside(markUp);
			markUp = null;
		}
	}

	private void undoIn(IUndoContext context) {
		for (ActionFactory factory : List.of(ActionFactory.UNDO, ActionFactory.REDO)) {
			if (site.getActionBars().getGlobalActionHandler(factory.getId()) instanceof OperationHistoryActionHandler handler) {
				handler.setContext(context);
			}
		}
	}

	@Override
	public void undo() {
		run(ActionFactory.UNDO);
	}

	@Override
	public void redo() {
		run(ActionFactory.REDO);
	}

	private void run(ActionFactory factory) {
		onCanvas.settle();
		IAction action = site.getActionBars().getGlobalActionHandler(factory.getId());
		if (action.isEnabled()) {
			action.run();
		}
		pane.canvas().setFocus();
	}

	@Override
	public void save() {
		onCanvas.settle();
		run(MarkedImageJob.saving(markUp));
	}

	@Override
	public void send() {
		onCanvas.settle();
		run(MarkedImageJob.sending(markUp, sender().map(Phone::device).stream().toList()));
	}

	/** Until the file is there, nothing changes; if it cannot be made, the marks are still there. */
	private void run(MarkedImageJob job) {
		if (busy || markUp.document().isEmpty()) {
			return;
		}
		busy = true;
		bar.setEnabled(false);
		MarkUp saved = markUp;
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				IStatus result = event.getResult();
				// also when the view is closed by then: what is saved must not be asked for at the end
				new UiThread(() -> finished(saved, result.isOK())).request();
			}
		});
		job.schedule();
	}

	private void finished(MarkUp saved, boolean successful) {
		if (successful) {
			discard(saved);
		} else if (saved == markUp) {
			busy = false;
			bar.setEnabled(true);
			bar.show(saved);
		}
	}

	@Override
	public void cancel() {
		onCanvas.settle();
		boolean given = markUp.document().isEmpty() || MessageDialog.open(MessageDialog.QUESTION, site.getShell(), Messages.MarkUp_title,
				NLS.bind(Messages.MarkUp_discard_question, markUp.image().name()), SWT.SHEET, Messages.MarkUp_discard, Messages.MarkUp_cancel) == 0;
		if (given && !busy) {
			discard(markUp);
		}
	}

	private void discard(MarkUp ended) {
		if (ended == markUp) {
			leave();
			pane.replay();
		}
		Drafts.discard(ended);
	}
}
