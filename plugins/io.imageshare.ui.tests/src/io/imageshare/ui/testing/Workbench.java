package io.imageshare.ui.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.imageshare.core.model.Link;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.preferences.Arriving;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.preferences.Limit;
import io.imageshare.ui.preferences.PreferredSettings;
import io.imageshare.ui.preferences.Saving;
import io.imageshare.ui.view.ImageShareView;

/**
 * A workbench as a new user has it: no projects, no Image Share view, default preferences but for a server that keeps to this computer. After the test
 * everything is closed; the test fails when a plug-in logged an error.
 */
public final class Workbench implements BeforeEachCallback, AfterEachCallback {

	private static boolean logIsOld;

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener errorListener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(plugin + ": " + status + ' ' + status.getException());
		}
	};

	@Override
	public void beforeEach(ExtensionContext context) throws Exception {
		logIsOld = true;
		closeView();
		deleteProjects();
		IPreferenceStore store = preferences();
		for (String key : List.of(ImageSharePreferences.SERVER_HOST, ImageSharePreferences.SERVER_HOST_OVERRIDE, ImageSharePreferences.TARGET_FOLDER,
				ImageSharePreferences.SERVER_ADMISSION, ImageSharePreferences.SERVER_ENABLED, ImageSharePreferences.TARGET_PROJECT,
				ImageSharePreferences.TARGET_SELECTION, ImageSharePreferences.TARGET_RECENT, Saving.FOLDER, Saving.RULES, Saving.NAME, Saving.CLASH, Saving.ASK, Arriving.SHOW, Arriving.OPEN, Arriving.COPY, Arriving.INSERT, Arriving.ALT, Arriving.SELECT_ALT, Arriving.SYNTAXES,
				Saving.METADATA, Saving.UPRIGHT, Saving.LONGEST_SIDE, Saving.SHRINK_PNG, Saving.WARN_MEGABYTES)) {
			store.setToDefault(key);
		}
		for (Limit limit : Limit.values()) {
			store.setToDefault(limit.key());
		}
		share().allowedDevices().forEach(device -> share().revoke(device.device()));
		Pump.await("the server stops", share().stop());
		store.setValue(ImageSharePreferences.SERVER_BIND_ADDRESS, "127.0.0.1");
		store.setValue(ImageSharePreferences.SERVER_PORT, "0");
		Pump.await("the settings are taken over", share().stop());
		errors.clear();
		Platform.addLogListener(errorListener);
	}

	@Override
	public void afterEach(ExtensionContext context) throws Exception {
		closeView();
		Pump.await("the server stops", share().stop());
		deleteProjects();
		Platform.removeLogListener(errorListener);
		assertEquals(List.of(), errors);
	}

	public static ImageShare share() {
		return ImageSharePlugin.instance().share();
	}

	public static IPreferenceStore preferences() {
		return ImageSharePlugin.instance().getPreferenceStore();
	}

	public static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	/** Pictures land as they came, also where the workspace of the tests lies in a working tree of Git, and its projects count as shared. */
	public static void leaveMetadata() {
		preferences().setValue(Saving.METADATA, "never");
	}

	/**
	 * Opens the view, which starts the server when it has not been started in this workbench. Its log begins with this test: whoever waits for a sentence must not find
	 * that of another one.
	 */
	public static ImageShareView openView() throws PartInitException {
		ImageShareView view = (ImageShareView) page().showView(ImageShareView.ID);
		if (logIsOld) {
			logIsOld = false;
			clearLog();
		}
		return view;
	}

	private static void clearLog() {
		Widgets.all(page().getWorkbenchWindow().getShell(), StyledText.class).map(StyledText::getMenu).filter(Objects::nonNull)
				.flatMap(menu -> Stream.of(menu.getItems())).filter(item -> item.getText().equals(Messages.LogPane_clear)).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
	}

	/** Opens the view, starts the server anew and waits until it runs. */
	public static Link openRunning() throws PartInitException, ProblemException {
		openView();
		Sharing.startServer();
		settingsTakenOver();
		return link();
	}

	/** Waits until the server runs as the preferences say. */
	public static void settingsTakenOver() throws ProblemException {
		// Wishes are met in their order: when this one is, the server of the last start runs, and not that of an earlier one.
		assertInstanceOf(Running.class, Pump.await("the server runs", share().adjust(PreferredSettings.read())));
	}

	public static Link link() {
		ServerState state = share().serverState();
		return ((Running) state).link();
	}

	public static void closeView() {
		IViewReference reference = page().findViewReference(ImageShareView.ID);
		if (reference != null) {
			page().hideView(reference);
		}
	}

	/** An empty project, open. */
	public static IProject project(String name) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(null);
		project.open(null);
		return project;
	}

	private static void deleteProjects() throws CoreException {
		// A build waits for others to come, up to a second.
		Job.getJobManager().wakeUp(ResourcesPlugin.FAMILY_AUTO_BUILD);
		Pump.until("the jobs end", () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, null);
		}
	}
}
