package io.imageshare.ui.handlers;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import io.imageshare.ui.view.ImageShareView;
import io.imageshare.ui.view.SavingNow;

/** Saves the selected pictures that wait in the inbox. Asked each time whether there are any, since they cease to wait without being others. */
public final class SaveNowHandler extends ViewHandler {

	@Override
	void execute(ImageShareView view) {
		new SavingNow(view.getSite().getShell()).save(SavingNow.waiting(view.selectedOrShown()));
	}

	@Override
	public void setEnabled(Object evaluationContext) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		setBaseEnabled(window != null && view(window).filter(view -> !SavingNow.waiting(view.selectedOrShown()).isEmpty()).isPresent());
	}
}
