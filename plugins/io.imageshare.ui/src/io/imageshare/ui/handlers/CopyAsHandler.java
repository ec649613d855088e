package io.imageshare.ui.handlers;

import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.gallery.GalleryClipboard.Form;

/** Copies the selected pictures in the form that the command's parameter names. */
public final class CopyAsHandler extends AbstractHandler {

	private static final String FORM = "io.imageshare.ui.copyAs.form";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String form = event.getParameter(FORM).toUpperCase(Locale.ROOT);
		ViewHandler.view(HandlerUtil.getActiveWorkbenchWindowChecked(event)).ifPresent(view -> view.clipboard().copy(view.gallery().selected(), Form.valueOf(form)));
		return null;
	}
}
