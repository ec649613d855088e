package io.imageshare.ide.sample;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;

/** Makes the sandbox ready to try: something in the workspace, and the Image Share view in front if it is installed. */
public final class SampleStartup implements IStartup {

    private static final String VIEW = "io.imageshare.ui.view"; //$NON-NLS-1$

    @Override
    public void earlyStartup() {
        if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
            new SampleProjectJob().schedule();
        }
        PlatformUI.getWorkbench().getDisplay().asyncExec(SampleStartup::showView);
    }

    private static void showView() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        closeWelcome();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null || PlatformUI.getWorkbench().getViewRegistry().find(VIEW) == null) {
            return;
        }
        try {
            page.showView(VIEW);
        } catch (PartInitException e) {
            ILog.of(SampleStartup.class).log(e.getStatus());
        }
    }

    private static void closeWelcome() {
        IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
        if (intro.getIntro() != null) {
            intro.closeIntro(intro.getIntro());
        }
    }
}
