package io.imageshare.ui.view;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.ImageDecoder;

/**
 * Pictures that the user may want to see next, decoded ahead in a job, so that they are shown at once. A large one with fewer pixels: enough for a first look,
 * the others follow. Kept in order of use and bounded, to some 70 MB of heap when all are large. UI thread only, but for the job.
 */
final class PicturesAhead {

	/** The neighbours on both sides and those just left. */
	private static final int KEPT = 4;
	/** At least a million pixels, which is about what a view has, and at most some four. */
	private static final DecodeOptions FIRST_LOOK = DecodeOptions.coarse(1_000_000);

	private final Widget owner;
	private final Map<String, Decoded> pictures = new LinkedHashMap<>(16, 0.75f, true);
	private final Job job = new Job(Messages.PicturesAhead_job) {
		@Override
		protected IStatus run(IProgressMonitor monitor) {
			decode(monitor);
			return Status.OK_STATUS;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == DecodeFamily.INSTANCE;
		}
	};
	private volatile List<SharedImage> wanted = List.of();

	/** @param owner whose life limits that of this */
	PicturesAhead(Widget owner) {
		this.owner = owner;
		job.setSystem(true);
		// The next key may ask for one. A job that decorates is put to sleep first, for as long as other jobs are many.
		job.setPriority(Job.LONG);
		owner.addDisposeListener(event -> job.cancel());
	}

	/** The picture when it has been decoded, perhaps with fewer pixels than it has. */
	Optional<Decoded> find(SharedImage image) {
		return Optional.ofNullable(pictures.get(image.id()));
	}

	/** These may be wanted next, and no others. */
	void want(List<SharedImage> next) {
		wanted = next.stream().filter(image -> find(image).isEmpty()).toList();
		if (!wanted.isEmpty()) {
			job.schedule();
		}
	}

	private void decode(IProgressMonitor monitor) {
		List<SharedImage> all = wanted;
		for (SharedImage image : all) {
			if (wanted.contains(image) && !monitor.isCanceled()
					&& ImageDecoder.decode(image.file(), FIRST_LOOK, () -> !wanted.contains(image), unused -> { }) instanceof Decoded decoded) {
				UiThread.post(owner, () -> keep(image.id(), decoded));
			}
		}
	}

	private void keep(String id, Decoded picture) {
		pictures.put(id, picture);
		Iterator<Decoded> oldest = pictures.values().iterator();
		while (pictures.size() > KEPT) {
			oldest.next();
			oldest.remove();
		}
	}
}
