package io.imageshare.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.view.ImageShareView;

/** Asks for a text, beginning with what is selected in the editor, and for phones, and sends it to them. */
public final class SendTextHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		SendTextDialog dialog = new SendTextDialog(HandlerUtil.getActiveShellChecked(event), SelectedText.of(event).orElse(""),
				ImageSharePlugin.instance().share().phones());
		if (dialog.open() == Window.OK) {
			ImageShareView.reveal(HandlerUtil.getActiveWorkbenchWindowChecked(event));
			ImageSharePlugin.instance().share().sendText(dialog.text(), dialog.devices());
		}
		return null;
	}
}
