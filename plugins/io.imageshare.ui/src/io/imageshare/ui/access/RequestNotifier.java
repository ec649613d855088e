package io.imageshare.ui.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import io.imageshare.core.model.AccessRequest;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.RequestsChanged;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.state.ShareState;

/**
 * Sees to it that a request is noticed where no view shows it: closed, behind another one, minimised or in a minimised window. From the first look at the view
 * until the workbench ends; UI thread only.
 */
public final class RequestNotifier {

	/** What can bring a view into sight or take it away. */
	private static final int[] SIGHT = { SWT.Show, SWT.Hide, SWT.Iconify, SWT.Deiconify };

	private static RequestNotifier instance;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final UiThread update = new UiThread(this::update);
	private final Consumer<ShareEvent> shareListener = event -> {
		if (event instanceof RequestsChanged) {
			update.request();
		}
	};
	private final Listener sightListener = event -> update.request();
	private final List<Control> views = new ArrayList<>();
	private final Set<String> dismissed = new HashSet<>();
	private boolean watching;
	private RequestPopup popup;

	private RequestNotifier() {
		share.addListener(shareListener);
		ImageSharePlugin.instance().atEnd(this::end);
	}

	private void end() {
		share.removeListener(shareListener);
		instance = null;
	}

	/** While this is in sight, so are the requests; what shows them there is not this object's affair. */
	public static void requestsAreShownIn(Control view) {
		if (instance == null) {
			instance = new RequestNotifier();
		}
		RequestNotifier notifier = instance;
		notifier.views.add(view);
		view.addDisposeListener(event -> {
			notifier.views.remove(view);
			notifier.update.request();
		});
		notifier.update.request();
	}

	private void update() {
		List<AccessRequest> requests = share.accessRequests();
		List<String> ids = requests.stream().map(AccessRequest::id).toList();
		ShareState.requests(requests.size());
		dismissed.retainAll(ids);
		watch(!requests.isEmpty());
		boolean wanted = !dismissed.containsAll(ids) && views.stream().noneMatch(RequestNotifier::isInSight);
		if (popup != null && (!wanted || popup.isGone())) {
			popup.close();
			popup = null;
		}
		if (popup == null && wanted) {
			open();
		}
	}

	private static boolean isInSight(Control view) {
		return view.isVisible() && !view.getShell().getMinimized();
	}

	/** Only while somebody asks: these are events of every widget. */
	private void watch(boolean wanted) {
		if (wanted == watching) {
			return;
		}
		watching = wanted;
		Display display = PlatformUI.getWorkbench().getDisplay();
		for (int type : SIGHT) {
			if (wanted) {
				display.addFilter(type, sightListener);
			} else {
				display.removeFilter(type, sightListener);
			}
		}
	}

	private void open() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchWindow[] all = PlatformUI.getWorkbench().getWorkbenchWindows();
		if (active != null || all.length > 0) {
			popup = new RequestPopup((active != null ? active : all[0]).getShell(), this::dismiss);
		}
	}

	private void dismiss() {
		share.accessRequests().stream().map(AccessRequest::id).forEach(dismissed::add);
		update.request();
	}
}
