package io.imageshare.ui.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.gallery.GalleryClipboard;
import io.imageshare.ui.gallery.GalleryClipboard.Form;
import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.preferences.Arriving;
import io.imageshare.ui.saving.Arrived;

/** Does with each picture that has come what the preferences say, from the first look at the view until the workbench ends. On the UI thread, but for what is said. */
public final class AfterArrival {

	/** Batches that may still get pictures. */
	private static final int MOST_BATCHES = 20;
	/** Pictures whose reference goes when their phone takes them back. */
	private static final int MOST_ARRIVALS = 1000;

	private static final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private static AfterArrival instance;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final Together together = new Together();
	private final TakenByPhones taken = new TakenByPhones(this::vanished);
	private final FileWishes files = new FileWishes(Sharing.saveJob());
	private final Queue<Picture> waiting = new ConcurrentLinkedQueue<>();
	private final UiThread work = new UiThread(this::work);
	private final Consumer<List<Arrived>> savingListener = this::arrived;
	private final Consumer<ShareEvent> shareListener = this::shareChanged;
	private final Map<String, Batch> batches = new Recent<>(MOST_BATCHES);
	private final Map<String, Arrival> arrivals = new Recent<>(MOST_ARRIVALS);
	private Batch latest;

	private AfterArrival() {
	}

	/** Begins, unless it has begun before; after {@link Sharing#begin}. */
	public static void begin() {
		if (instance == null) {
			AfterArrival begun = new AfterArrival();
			instance = begun;
			Sharing.saveJob().addListener(begun.savingListener);
			begun.share.addListener(begun.shareListener);
			ImageSharePlugin.instance().atEnd(() -> {
				begun.share.removeListener(begun.shareListener);
				Sharing.saveJob().removeListener(begun.savingListener);
				instance = null;
			});
		}
	}

	private void shareChanged(ShareEvent event) {
		together.accept(event);
		taken.accept(event);
	}

	/** By a job. */
	private void arrived(List<Arrived> images) {
		images.stream().map(Picture::of).forEach(waiting::add);
		work.request();
	}

	private void work() {
		List<Picture> pictures = new ArrayList<>();
		for (Picture picture = waiting.poll(); picture != null; picture = waiting.poll()) {
			pictures.add(picture);
		}
		if (pictures.isEmpty()) {
			return;
		}
		Optional<IWorkbenchPage> page = page();
		pictures.forEach(picture -> insert(add(picture), page));
		page.ifPresent(shown -> show(pictures, shown));
	}

	private static Optional<IWorkbenchPage> page() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		return Optional.ofNullable(window != null || workbench.getWorkbenchWindowCount() == 0 ? window : workbench.getWorkbenchWindows()[0]).map(IWorkbenchWindow::getActivePage);
	}

	/** A picture, its batch, and the one before it there. */
	private record Added(Arrival arrival, Batch batch, Optional<Arrival> before) {
	}

	private Added add(Picture picture) {
		Batch batch = batches.computeIfAbsent(together.batchOf(picture.image().id()), unused -> new Batch(picture.image().phone(), this::batchChanged));
		Optional<Arrival> before = batch.last();
		Arrival arrival = new Arrival(picture, files, batch::arrivalChanged);
		arrivals.put(picture.image().id(), arrival);
		batch.add(arrival);
		return new Added(arrival, batch, before);
	}

	private void insert(Added added, Optional<IWorkbenchPage> page) {
		if (Arriving.inserts()) {
			Picture picture = added.arrival.picture();
			boolean alone = added.before.isEmpty() && !together.isSending(picture.image().phone());
			page.flatMap(ActiveText::in).ifPresentOrElse(text -> new Insertion(text, share.log()).insert(added.arrival, added.before, alone),
					() -> share.log().warning(NLS.bind(Messages.Arrival_noEditor, picture.name())));
			added.batch.arrivalChanged();
		}
	}

	private void show(List<Picture> pictures, IWorkbenchPage page) {
		List<IFile> there = pictures.stream().map(Picture::file).distinct().filter(IFile::exists).toList();
		if (there.isEmpty()) {
			return;
		}
		if (Arriving.shows()) {
			new Showing(page).select(there);
		}
		if (Arriving.opens()) {
			new Showing(page).open(there);
		}
		if (Arriving.copies()) {
			List<SharedImage> images = latest.present().stream().map(arrival -> share.image(arrival.picture().image().id())).flatMap(Optional::stream).toList();
			new GalleryClipboard(page.getWorkbenchWindow().getShell()).copy(images, Form.ALL);
		}
	}

	private void batchChanged(Batch batch) {
		latest = batch;
		listeners.forEach(Runnable::run);
	}

	/** A phone has taken a picture back. */
	private void vanished(String image) {
		Optional.ofNullable(arrivals.get(image)).ifPresent(Arrival::vanish);
	}

	/** What has come last, as far as it can be undone. */
	public static Optional<Arrivals> latest() {
		return Optional.ofNullable(instance).map(begun -> begun.latest).filter(batch -> !batch.present().isEmpty()).map(Arrivals::of);
	}

	/** Is told on the UI thread when {@link #latest} is another one. */
	public static void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public static void removeListener(Runnable listener) {
		listeners.remove(listener);
	}
}
