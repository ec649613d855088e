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
import io.imageshare.ui.saving.SaveJob;
import io.imageshare.ui.saving.SavingListener;

/** Does with each picture that has come what the preferences say, from the first look at the view until the workbench ends. On the UI thread, but for what is said. */
public final class AfterArrival {

	/** Pictures in one go: the keyboard is heard between two of them. */
	private static final int MOST_AT_ONCE = 20;
	/** Pictures of a batch that are opened: more editors at once help nobody. */
	private static final int MOST_OPEN = 5;
	/** Batches that may still get pictures. */
	private static final int MOST_BATCHES = 20;
	/** Pictures whose reference goes when their phone takes them back. */
	private static final int MOST_ARRIVALS = 1000;

	private static final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private static AfterArrival instance;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final Together together = new Together();
	private final FileWishes files = new FileWishes(Sharing.saveJob());
	private final Queue<Picture> waiting = new ConcurrentLinkedQueue<>();
	private final UiThread work = new UiThread(this::work);
	/** Identities of pictures that phones have taken back. */
	private final Queue<String> gone = new ConcurrentLinkedQueue<>();
	private final Consumer<ShareEvent> shareListener = together::accept;
	private final SavingListener savingListener = new SavingListener() {
		@Override
		public void arrived(List<Arrived> images) {
			images.stream().map(Picture::of).forEach(waiting::add);
			work.request();
		}

		@Override
		public void takenBack(String image) {
			gone.add(image);
			work.request();
		}
	};
	private final Map<String, Batch> batches = new Recent<>(MOST_BATCHES);
	private final Map<String, Arrival> arrivals = new Recent<>(MOST_ARRIVALS);
	private Batch latest;

	private AfterArrival() {
	}

	/** Begins {@link Sharing}, and what follows it, unless they have begun before. */
	public static void begin() {
		Sharing.begin(() -> {
			instance = new AfterArrival();
			instance.join();
		});
	}

	private void join() {
		SaveJob saving = Sharing.saveJob();
		saving.addListener(savingListener);
		share.addListener(shareListener);
		ImageSharePlugin.instance().atEnd(() -> {
			share.removeListener(shareListener);
			saving.removeListener(savingListener);
			instance = null;
		});
	}

	private void work() {
		List<Added> added = new ArrayList<>();
		while (added.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
			added.add(add(waiting.remove()));
		}
		Optional<IWorkbenchPage> page = page();
		if (Arriving.inserts()) {
			added.forEach(one -> insert(one, page));
		}
		added.stream().map(Added::batch).distinct().forEach(Batch::grown);
		page.ifPresent(shown -> show(added, shown));
		if (waiting.isEmpty()) {
			vanish();
		} else {
			work.request();
		}
	}

	private static Optional<IWorkbenchPage> page() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		return Optional.ofNullable(window != null || workbench.getWorkbenchWindowCount() == 0 ? window : workbench.getWorkbenchWindows()[0]).map(IWorkbenchWindow::getActivePage);
	}

	/** A picture, its batch, and how many were there before it. */
	private record Added(Arrival arrival, Batch batch, Optional<Arrival> before, int place) {
		IFile file() {
			return arrival.picture().file();
		}
	}

	private Added add(Picture picture) {
		Batch batch = batches.computeIfAbsent(together.batchOf(picture.image().id()), unused -> new Batch(picture.image().phone(), this::batchChanged));
		Added added = new Added(new Arrival(picture, files, batch::arrivalChanged), batch, batch.last(), batch.size());
		arrivals.put(picture.image().id(), added.arrival);
		batch.add(added.arrival);
		return added;
	}

	private void insert(Added added, Optional<IWorkbenchPage> page) {
		Picture picture = added.arrival.picture();
		boolean alone = added.before.isEmpty() && !together.isSending(picture.image().phone());
		page.flatMap(ActiveText::in).ifPresentOrElse(text -> new Insertion(text, share.log()).insert(added.arrival, added.before, alone),
				() -> share.log().warning(NLS.bind(Messages.Arrival_noEditor, picture.name())));
	}

	private void show(List<Added> added, IWorkbenchPage page) {
		List<Added> there = added.stream().filter(one -> one.file().exists()).toList();
		if (there.isEmpty()) {
			return;
		}
		if (Arriving.shows()) {
			new Showing(page).select(there.stream().map(Added::file).toList());
		}
		if (Arriving.opens()) {
			new Showing(page).open(there.stream().filter(one -> one.place < MOST_OPEN).map(Added::file).toList());
			if (there.stream().anyMatch(one -> one.place == MOST_OPEN)) {
				share.log().info(NLS.bind(Messages.Arrival_openedSome, MOST_OPEN));
			}
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

	/** Of what phones have taken back the reference goes as well. */
	private void vanish() {
		for (String image = gone.poll(); image != null; image = gone.poll()) {
			Optional.ofNullable(arrivals.get(image)).ifPresent(Arrival::vanish);
		}
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
