package io.imageshare.ui.view;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.part.ViewPart;

import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
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

	private final ImageShare share = ImageSharePlugin.instance().share();
	private ViewLayout layout;
	private PicturePane picture;
	private ConnectionPanel connection;
	private Gallery gallery;

	@Override
	public void createPartControl(Composite parent) {
		layout = new ViewLayout(parent);
		picture = new PicturePane(layout.parentOfPanes());
		connection = new ConnectionPanel(layout.parentOfPanes());
		new LogPane(layout.parentOfLog(), share.log());
		layout.begin(connection);
		gallery = new Gallery(shown -> picture.show(shown, gallery.position(), gallery.size()));
		ImageDrop.on(parent);
		showConnection(isToggled("io.imageshare.ui.togglePanel"));
		showLog(isToggled("io.imageshare.ui.toggleLog"));
		listen();
		Sharing.begin();
		update();
	}

	private void listen() {
		UiThread update = new UiThread(layout.control(), this::update);
		Consumer<ShareEvent> shareListener = event -> {
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
		layout.arrange(gallery.current().isPresent());
	}

	private boolean isToggled(String commandId) {
		Command command = getSite().getService(ICommandService.class).getCommand(commandId);
		return Optional.ofNullable(command.getState(RegistryToggleState.STATE_ID)).map(state -> (Boolean) state.getValue()).orElse(true);
	}

	/** Shows or hides the connection pane. */
	public void showConnection(boolean shown) {
		layout.showConnection(shown);
	}

	/** Shows or hides the activity log. */
	public void showLog(boolean shown) {
		layout.showLog(shown);
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
