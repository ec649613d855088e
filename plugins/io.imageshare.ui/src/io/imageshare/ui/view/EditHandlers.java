package io.imageshare.ui.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.UndoRedoActionGroup;

import io.imageshare.ui.gallery.GalleryClipboard.Form;
import io.imageshare.ui.gallery.RemoveOperation;

/** What the commands of the Edit menu and their keys do in the view, but for where the user edits or copies text. */
final class EditHandlers {

	private final IHandlerService service;
	private final Map<String, IHandler> handlers = new LinkedHashMap<>();
	private final List<IHandlerActivation> activations = new ArrayList<>();

	private EditHandlers(IHandlerService service) {
		this.service = service;
	}

	/** @param texts which keep these commands for themselves while they have the keyboard */
	static EditHandlers install(ImageShareView view, Control... texts) {
		IViewSite site = view.getViewSite();
		EditHandlers edit = new EditHandlers(site.getService(IHandlerService.class));
		edit.add("org.eclipse.ui.edit.copy", () -> view.clipboard().copy(view.gallery().selected(), Form.ALL));
		edit.add("org.eclipse.ui.edit.paste", () -> Paste.into(view));
		edit.add("org.eclipse.ui.edit.delete", view::delete);
		edit.add("org.eclipse.ui.edit.selectAll", () -> view.gallery().selectAll());
		edit.activate();
		for (Control text : texts) {
			edit.yieldTo(text);
		}
		edit.service.activateHandler("org.eclipse.ui.edit.findReplace", handler(view::find));
		UndoRedoActionGroup undo = new UndoRedoActionGroup(site, RemoveOperation.CONTEXT, true);
		undo.fillActionBars(site.getActionBars());
		view.canvas().addDisposeListener(event -> undo.dispose());
		return edit;
	}

	/** Leaves these commands to a control while it has the keyboard. */
	void yieldTo(Control text) {
		text.addListener(SWT.FocusIn, event -> deactivate());
		text.addListener(SWT.FocusOut, event -> activate());
	}

	private void add(String command, Runnable work) {
		handlers.put(command, handler(work));
	}

	private void activate() {
		deactivate();
		handlers.forEach((command, handler) -> activations.add(service.activateHandler(command, handler)));
	}

	private void deactivate() {
		service.deactivateHandlers(activations);
		activations.clear();
	}

	private static IHandler handler(Runnable work) {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				work.run();
				return null;
			}
		};
	}
}
