package io.imageshare.ui.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;

import io.imageshare.core.model.Glance;
import io.imageshare.core.model.ServerState.Failed;
import io.imageshare.core.model.ServerState.Stopped;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.Looked;
import io.imageshare.core.share.ShareEvent.PhonesChanged;
import io.imageshare.core.share.ShareEvent.Pointed;
import io.imageshare.core.share.ShareEvent.ServerChanged;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Viewport;
import io.imageshare.ui.mirror.Looking;
import io.imageshare.ui.mirror.Pointers;

/**
 * Lets phones show the picture of a view as that shows it, and moves it here as it is moved there: who moved last leads. Of all views one does, until it is ended, the view
 * closes, or the server stops. A comparison is not mirrored, nor are marks that are being made: phones keep the picture. Where a phone points is shown in any case. UI
 * thread only, but for what the core tells.
 */
final class Mirroring {

	/** Its menu items and buttons are ticked while it goes on. */
	private static final String COMMAND = "io.imageshare.ui.mirror";

	private static Mirroring active;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final PicturePane pane;
	private final ImageCanvas canvas;
	private final IViewSite site;
	private final MirrorNote note;
	private final Pointers pointers;
	private final AtomicReference<Looked> looked = new AtomicReference<>();
	/** The latest of each phone that is yet to be shown. */
	private final Map<String, Pointed> pointed = new LinkedHashMap<>();
	/** As a phone leads: to be told to others as it is, since the canvas, of another shape, may show somewhat else. Empty while this view leads. */
	private Optional<Glance> lead = Optional.empty();
	private Viewport last;
	private boolean following;

	Mirroring(PicturePane pane, ViewLayout layout, IViewSite site) {
		this.pane = pane;
		this.site = site;
		canvas = pane.canvas();
		last = canvas.viewport();
		note = new MirrorNote(layout, this::end);
		pointers = new Pointers(canvas, () -> say(null));
		pane.addListener(this::pictureChanged);
		pane.setMoveListener(this::moved);
		listen();
	}

	private void listen() {
		UiThread looks = new UiThread(canvas, () -> Optional.ofNullable(looked.getAndSet(null)).ifPresent(this::follow));
		UiThread points = new UiThread(canvas, this::point);
		UiThread phones = new UiThread(canvas, this::showPhones);
		Consumer<ShareEvent> listener = event -> {
			if (event instanceof Looked look) {
				looked.set(look);
				looks.request();
			} else if (event instanceof Pointed point) {
				synchronized (pointed) {
					pointed.put(point.phone().device(), point);
				}
				points.request();
			} else if (event instanceof PhonesChanged) {
				phones.request();
			} else if (event instanceof ServerChanged change && (change.state() instanceof Stopped || change.state() instanceof Failed)) {
				UiThread.post(canvas, this::end);
			}
		};
		share.addListener(listener);
		canvas.addDisposeListener(event -> {
			share.removeListener(listener);
			closed();
		});
	}

	/** Whether phones show what is seen here. */
	boolean isOn() {
		return active == this;
	}

	/** Begins, in the place of another view that does, or ends. */
	void toggle() {
		if (isOn()) {
			end();
			return;
		}
		if (active != null) {
			active.end();
		}
		active = this;
		lead = Optional.empty();
		tell();
		showPhones();
		refreshCommand();
	}

	private void end() {
		if (isOn()) {
			active = null;
			share.endMirror();
			note.hide();
			refreshCommand();
		}
	}

	/** The note has gone with everything else. */
	private void closed() {
		if (isOn()) {
			active = null;
			share.endMirror();
			refreshCommand();
		}
	}

	private static void refreshCommand() {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		if (commands != null) {
			commands.refreshElements(COMMAND, null);
		}
	}

	private void showPhones() {
		if (isOn()) {
			note.show(share.phones());
		}
	}

	/** Another picture, or the same one decoded. */
	private void pictureChanged() {
		pointers.show(pane.shown().map(SharedImage::id).orElse(""));
		if (!pane.isPictured()) {
			lead = Optional.empty();
		}
		tell();
	}

	/** Something was moved here; or by a phone; or the canvas has another size, which is nobody's move. */
	private void moved() {
		Viewport now = canvas.viewport();
		boolean resized = now.viewWidth() != last.viewWidth() || now.viewHeight() != last.viewHeight();
		last = now;
		if (following || !isOn() || !pane.isPictured()) {
			return;
		}
		if (resized && lead.isPresent()) {
			show(lead.get());
		} else {
			lead = Optional.empty();
			tell();
		}
	}

	/** As often as there is something new: the core tells phones no more than they can take. */
	private void tell() {
		if (isOn()) {
			pane.shown().ifPresentOrElse(image -> share.mirror(image, lead.orElseGet(() -> glance(image))), share::endMirror);
		}
	}

	/** A picture that cannot be shown here is shown there as a whole, if it can. */
	private Glance glance(SharedImage image) {
		return pane.isPictured() ? Looking.glance(canvas.viewport(), canvas.orientation())
				: Looking.whole(image.info().width(), image.info().height(), canvas.viewport());
	}

	private void follow(Looked look) {
		boolean isSeen = pane.isPictured() && pane.shown().map(SharedImage::id).equals(Optional.of(look.image()))
				&& look.glance().turn() == canvas.orientation().degrees() && look.glance().mirrored() == canvas.orientation().isMirrored();
		if (isOn() && isSeen) {
			lead = Optional.of(look.glance());
			show(look.glance());
			tell();
		}
	}

	private void show(Glance glance) {
		Viewport next = Looking.viewport(glance, canvas.viewport(), canvas.orientation());
		following = true;
		try {
			if (next.scale() <= next.fitted().scale()) {
				canvas.fit();
			} else {
				canvas.show(next);
			}
		} finally {
			following = false;
		}
	}

	private void point() {
		List<Pointed> all;
		synchronized (pointed) {
			all = List.copyOf(pointed.values());
			pointed.clear();
		}
		for (Pointed one : all) {
			pointers.point(one);
			pane.shown().filter(image -> pane.isPictured() && image.id().equals(one.image())).ifPresent(image -> say(NLS.bind(Messages.Mirroring_points,
					new Object[] { one.phone().name(), pixel(one.x(), canvas.picture().width()), pixel(one.y(), canvas.picture().height()) })));
		}
	}

	private static String pixel(double fraction, int size) {
		return Integer.toString((int) Math.min(size - 1, fraction * size));
	}

	/** In the line where the workbench says such things, for those who do not see the canvas, and because it tells the pixel. */
	private void say(String words) {
		site.getActionBars().getStatusLineManager().setMessage(words);
	}
}
