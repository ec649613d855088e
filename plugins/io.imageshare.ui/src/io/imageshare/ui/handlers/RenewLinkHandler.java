package io.imageshare.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** Replaces the secret of the link, once the user has agreed that every phone must scan again. */
public final class RenewLinkHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		int answer = MessageDialog.open(MessageDialog.QUESTION, HandlerUtil.getActiveShellChecked(event), Messages.RenewLink_title, Messages.RenewLink_question,
				0, Messages.RenewLink_button, IDialogConstants.CANCEL_LABEL);
		if (answer == 0) {
			ImageSharePlugin.instance().share().renewSecret();
		}
		return null;
	}
}
