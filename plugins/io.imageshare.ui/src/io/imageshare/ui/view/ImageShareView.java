package io.imageshare.ui.view;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.part.ViewPart;

import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.ImageSent;
import io.imageshare.core.share.ShareEvent.TransferChanged;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.dnd.ImageDrop;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.log.LogPane;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.state.ShareState;

/**
 * The Image Share view: the picture, how to connect, and what happened. It is only a window: closing it stops nothing. All it shows it asks the core for, once
 * per burst of events.
 */
public final class ImageShareView extends ViewPart {

	public static final String ID = "io.imageshare.ui.view";

	private static final String TOGGLE_CONNECTION = "io.imageshare.ui.togglePanel";
	private static final String TOGGLE_LOG = "io.imageshare.ui.toggleLog";

	private final ImageShare share = ImageSharePlugin.instance().share();
	/** The image that came or went last and is not shown yet; also one that was here before. */
	private final AtomicReference<String> newest = new AtomicReference<>();
	private ViewLayout layout;
	private PicturePane picture;
	private ConnectionPanel connection;
	private Gallery gallery;

	@Override
	public void createPartControl(Composite parent) {
		layout = new ViewLayout(parent);
		picture = new PicturePane(layout.parentOfPanes());
		connection = new ConnectionPanel(layout.parentOfPanes());
		new LogPane(layout.parentOfLog(), share.log(), Clock.systemDefaultZone());
		layout.begin(connection);
		gallery = new Gallery(shown -> picture.show(shown, gallery.position(), gallery.size()));
		ImageDrop.on(parent);
		applyToggles();
		listen();
		Sharing.begin();
		update();
	}

	private void listen() {
		UiThread update = new UiThread(layout.control(), this::update);
		Consumer<ShareEvent> shareListener = event -> {
			if (event instanceof ImageReceived received) {
				newest.set(received.image().id());
			} else if (event instanceof ImageSent sent) {
				newest.set(sent.image().id());
			}
			if (!(event instanceof TransferChanged)) {
				update.request();
			}
		};
		IPropertyChangeListener preferenceListener = event -> update.request();
		IResourceChangeListener projectListener = event -> update.request();
		share.addListener(shareListener);
		ImageSharePlugin.instance().getPreferenceStore().addPropertyChangeListener(preferenceListener);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(projectListener, IResourceChangeEvent.POST_CHANGE);
		layout.control().addDisposeListener(event -> {
			share.removeListener(shareListener);
			ImageSharePlugin.instance().getPreferenceStore().removePropertyChangeListener(preferenceListener);
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(projectListener);
		});
	}

	private void update() {
		ShareState.server(share.serverState());
		connection.show(share.serverState(), share.addresses());
		connection.show(share.phones());
		connection.show(Sharing.targetFolder(), !ImageSharePreferences.targetFolder().isEmpty());
		gallery.update(share.images());
		String wanted = newest.getAndSet(null);
		if (wanted != null) {
			gallery.show(wanted);
		}
		layout.arrange(gallery.current().isPresent());
	}

	private boolean isToggled(String commandId) {
		Command command = getSite().getService(ICommandService.class).getCommand(commandId);
		return Optional.ofNullable(command.getState(RegistryToggleState.STATE_ID)).map(state -> (Boolean) state.getValue()).orElse(true);
	}

	/** Makes the view visible without taking the focus: it shows what became of a command given elsewhere, and opening it lets phones connect. */
	public static void reveal(IWorkbenchWindow window) {
		try {
			window.getActivePage().showView(ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	/** Shows or hides the panes as the commands for that are ticked. */
	public void applyToggles() {
		layout.showConnection(isToggled(TOGGLE_CONNECTION));
		layout.showLog(isToggled(TOGGLE_LOG));
	}

	/** The pictures, for commands. */
	public Gallery gallery() {
		return gallery;
	}

	/** The canvas, for commands. */
	public ImageCanvas canvas() {
		return picture.canvas();
	}

	@Override
	public void setFocus() {
		picture.canvas().setFocus();
	}
}
