package io.imageshare.ui.view;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.ViewPart;

import io.imageshare.core.model.Admission;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.DevicesChanged;
import io.imageshare.core.share.ShareEvent.Looked;
import io.imageshare.core.share.ShareEvent.PhonesChanged;
import io.imageshare.core.share.ShareEvent.Pointed;
import io.imageshare.core.share.ShareEvent.RequestsChanged;
import io.imageshare.core.share.ShareEvent.ServerChanged;
import io.imageshare.core.share.ShareEvent.TransferChanged;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.access.RequestBanner;
import io.imageshare.ui.access.RequestNotifier;
import io.imageshare.ui.arrival.AfterArrival;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.dnd.ImageDrop;
import io.imageshare.ui.gallery.Gallery;
import io.imageshare.ui.gallery.GalleryClipboard;
import io.imageshare.ui.gallery.GalleryPane;
import io.imageshare.ui.gallery.NewsDesk;
import io.imageshare.ui.gallery.RemoveOperation;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.live.Live;
import io.imageshare.ui.log.LogPane;
import io.imageshare.ui.picture.Caption;
import io.imageshare.ui.preferences.Arriving;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.state.ShareState;
import io.imageshare.ui.target.Target;

/**
 * The Image Share view: the picture, how to connect, and what happened. It is only a window: closing it stops nothing. All it shows it asks the core for, each
 * part when it has changed, once per burst of events.
 */
public final class ImageShareView extends ViewPart {

	public static final String ID = "io.imageshare.ui.view";

	private static final String GALLERY_CONTEXT = "io.imageshare.ui.gallery";
	private static final String AFTER_ARRIVAL = "io.imageshare.ui.afterArrival";

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final NewsDesk desk = new NewsDesk();
	private ViewLayout layout;
	private PictureArea picture;
	private ConnectionPanel connection;
	private TargetLine targetLine;
	private Gallery gallery;
	private RequestBanner request;
	private OpenNote openNote;
	private WaitingNote waiting;
	private GalleryPane strip;
	private GallerySelection selection;
	private GalleryClipboard clipboard;
	private Comparing comparing;
	private MarkingUp marking;
	private Mirroring mirroring;

	@Override
	public void createPartControl(Composite parent) {
		layout = new ViewLayout(parent);
		openNote = new OpenNote(layout);
		TextNote.in(layout, share);
		ArrivalNote.in(layout);
		request = new RequestBanner(layout.parentOfNotes(), this::updateRequest);
		picture = new PictureArea(layout.parentOfPictures());
		CanvasActions.install(picture.pane().canvas(), getViewSite());
		gallery = new Gallery(desk, this::galleryChanged);
		selection = new GallerySelection(gallery);
		comparing = new Comparing(picture, gallery, getViewSite());
		getSite().setSelectionProvider(selection);
		strip = new GalleryPane(layout.parentOfPictures(), gallery, desk, Caption::of, () -> new Opening(getSite().getPage()).open(gallery.selected()));
		connection = new ConnectionPanel(layout.parentOfPanes());
		LogPane log = new LogPane(layout.parentOfLog(), share.log(), Clock.systemDefaultZone());
		targetLine = new TargetLine(layout.parentOfPictures());
		layout.begin(connection, targetLine);
		clipboard = new GalleryClipboard(strip.strip());
		GalleryMenu.on(strip.strip(), getSite());
		KeyContext.whileFocused(strip.strip(), getViewSite(), GALLERY_CONTEXT);
		marking = new MarkingUp(picture, layout, gallery, EditHandlers.install(this, log.control(), strip.filterBox()), getViewSite());
		mirroring = new Mirroring(picture.pane(), layout, getViewSite());
		ImageDrop.on(parent);
		applyToggles();
		listen();
		RequestNotifier.requestsAreShownIn(layout.control());
		AfterArrival.begin();
		waiting = new WaitingNote(layout.parentOfNotes(), this::updateWaiting);
		updateWaiting();
		Live.begin();
		updateRequest();
		updateServer();
		updatePhones();
		updateTarget();
		updatePictures();
	}

	private void listen() {
		UiThread server = new UiThread(layout.control(), this::updateServer);
		UiThread phones = new UiThread(layout.control(), this::updatePhones);
		UiThread pictures = new UiThread(layout.control(), this::updatePictures);
		UiThread progress = new UiThread(layout.control(), strip::progress);
		Consumer<ShareEvent> shareListener = event -> {
			desk.accept(event);
			if (event instanceof ServerChanged) {
				server.request();
			} else if (event instanceof PhonesChanged) {
				phones.request();
			} else if (event instanceof TransferChanged change && !change.ended()) {
				progress.request();
			} else if (!(event instanceof RequestsChanged || event instanceof DevicesChanged || event instanceof Looked || event instanceof Pointed)) {
				pictures.request();
			}
		};
		IPropertyChangeListener preferenceListener = event -> {
			if (event.getProperty().equals(ImageSharePreferences.SERVER_ADMISSION)) {
				server.request();
			} else if (Arriving.isAbout(event.getProperty())) {
				updateArriving();
			}
		};
		Runnable targetListener = new UiThread(layout.control(), this::updateTarget)::request;
		share.addListener(shareListener);
		ImageSharePlugin.instance().getPreferenceStore().addPropertyChangeListener(preferenceListener);
		Sharing.addTargetListener(targetListener);
		layout.control().addDisposeListener(event -> {
			share.removeListener(shareListener);
			ImageSharePlugin.instance().getPreferenceStore().removePropertyChangeListener(preferenceListener);
			Sharing.removeTargetListener(targetListener);
		});
	}

	private void updateRequest() {
		layout.showNote(request.control(), request.isShown());
	}

	private void updateWaiting() {
		layout.showNote(waiting.control(), waiting.isShown());
	}

	private void updateServer() {
		ServerState state = share.serverState();
		Admission admission = ImageSharePreferences.admission();
		ShareState.server(state);
		layout.showNote(openNote.control(), admission == Admission.OPEN && state instanceof Running);
		connection.show(admission);
		connection.show(state, share::addresses);
		layout.arrange();
	}

	private void updatePhones() {
		connection.show(share.phones());
		layout.arrange();
		marking.phonesChanged();
	}

	private void updateTarget() {
		Target target = Target.now();
		connection.show(target);
		targetLine.show(target);
		layout.arrange();
	}

	private void updateArriving() {
		getSite().getService(ICommandService.class).refreshElements(AFTER_ARRIVAL, null);
		updateTarget();
	}

	private void updatePictures() {
		gallery.update(share::images);
		strip.progress();
		layout.setHasPicture(gallery.current().isPresent());
	}

	private void galleryChanged() {
		picture.pane().show(gallery.current(), gallery.position(), gallery.size());
		picture.pane().prepare(gallery.neighbours());
		strip.update();
		selection.update();
		comparing.update();
	}

	/** Makes the view visible without taking the focus: it shows what became of a command given elsewhere, and opening it lets phones connect. */
	public static void reveal(IWorkbenchWindow window) {
		try {
			window.getActivePage().showView(ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	/** Shows or hides the panes and the pixel grid as the commands for that are ticked. */
	public void applyToggles() {
		layout.showConnection(Toggles.CONNECTION.isOn(getSite()));
		layout.showLog(Toggles.LOG.isOn(getSite()));
		picture.front().setPixelGrid(Toggles.GRID.isOn(getSite()));
		strip.show(Toggles.GALLERY.isOn(getSite()));
		strip.showFilter(Toggles.FILTER.isOn(getSite()));
		gallery.order(Toggles.NEWEST_FIRST.isOn(getSite()));
	}

	/** Shows the box that filters the pictures, and gives it the keyboard. */
	public void find() {
		Toggles.GALLERY.set(getSite(), true);
		Toggles.FILTER.set(getSite(), true);
		applyToggles();
		strip.focusFilter();
	}

	/** The pictures, for commands. */
	public Gallery gallery() {
		return gallery;
	}

	/** What commands act on: the pictures selected, or while the filter hides them the one on the canvas. */
	public List<SharedImage> selectedOrShown() {
		return gallery.selected().isEmpty() ? gallery.current().stream().toList() : gallery.selected();
	}

	/** The strip of pictures, for tests and commands. */
	public GalleryPane strip() {
		return strip;
	}

	/** Where pictures are copied to, for commands. */
	public GalleryClipboard clipboard() {
		return clipboard;
	}

	/** The comparison of pictures, for commands. */
	public Comparing comparing() {
		return comparing;
	}

	/** The canvas, for commands: that of the picture, or of what stands in its place. */
	public ImageCanvas canvas() {
		return picture.front().canvas();
	}

	/** Gives the keyboard to the answers for the phone that asks to connect, if one does. */
	public void focusRequest() {
		if (request.isShown()) {
			request.setFocus();
		}
	}

	/** Puts the colour of the pixel under the pointer on the clipboard, for a command. */
	public void copyColour() {
		picture.front().copyColour();
	}

	/** Begins to mark the picture, or gives it up, for a command. */
	public void markUp() {
		marking.toggle();
	}

	/** Lets phones show what the picture shows, or no longer, for a command. */
	public void mirror() {
		mirroring.toggle();
	}

	/** Whether they do; asked by menus also before there is anything to see. */
	public boolean isMirrored() {
		return mirroring != null && mirroring.isOn();
	}

	/** Deletes the mark that is selected while the picture is marked and has the keyboard, else takes the selected pictures out of the gallery. */
	void delete() {
		if (!marking.delete()) {
			RemoveOperation.schedule(gallery.selected());
		}
	}

	/** What moves, for commands. */
	public Player player() {
		return picture.pane().player();
	}

	@Override
	public void setFocus() {
		picture.front().setFocus();
	}
}
