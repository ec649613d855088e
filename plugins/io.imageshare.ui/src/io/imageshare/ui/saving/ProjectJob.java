package io.imageshare.ui.saving;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.naming.NameFacts;
import io.imageshare.core.naming.Template;
import io.imageshare.core.workspace.Clash;
import io.imageshare.core.workspace.Draft;
import io.imageshare.ui.Messages;
import io.imageshare.ui.hygiene.Hygiene;
import io.imageshare.ui.hygiene.Prepared;
import io.imageshare.ui.saving.BlockedMonitor.Obstacle;
import io.imageshare.ui.target.Destination;

/**
 * Writes the images that go to one project. Those that are there when it begins, up to so many bytes, are one change of the workspace: a burst of a thousand
 * makes views refresh once, and the project is not held for long.
 */
final class ProjectJob extends Job {

	/** Written within a second by any disk; whoever saves a file in the project meanwhile waits for that long. */
	private static final long MOST_BYTES = 64L << 20;

	/** Somebody waits for the first picture while the others are prepared, which takes moments, or seconds when they are encoded anew. */
	private static final long MOST_NANOS = 1_000_000_000;

	/**
	 * An image on its way, and where to.
	 *
	 * @param prepared what is to be written; there when that is about to be done
	 */
	record Item(SharedImage image, Request request, Destination destination, Prepared prepared) {
	}

	private final SaveJob owner;
	private final IProject project;
	private final Queue<Item> items = new ConcurrentLinkedQueue<>();
	/** What has kept the project from this job for so long that it was said. */
	private volatile Optional<Obstacle> lasting = Optional.empty();

	ProjectJob(SaveJob owner, IProject project) {
		super(Messages.SaveJob_name);
		this.owner = owner;
		this.project = project;
		setSystem(true);
	}

	void add(SharedImage image, Request request, Destination destination) {
		Item item = new Item(image, request, destination, null);
		items.add(item);
		schedule();
		lasting.ifPresent(obstacle -> refuse(item, obstacle));
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		List<Item> batch = take(monitor);
		List<Prepared> prepared = batch.stream().map(Item::prepared).toList();
		Deque<Item> left = new ArrayDeque<>(batch);
		Set<String> saved = new HashSet<>();
		List<Arrived> arrived = new ArrayList<>();
		if (monitor.isCanceled()) {
			// The workbench is closing; what was not written is saved after the next start.
			prepared.forEach(Prepared::close);
			return Status.CANCEL_STATUS;
		}
		BlockedMonitor waits = new BlockedMonitor(monitor, obstacle -> {
			lasting = obstacle;
			obstacle.ifPresent(what -> Stream.concat(batch.stream(), items.stream()).forEach(item -> refuse(item, what)));
		});
		try {
			owner.saver().batch(project, progress -> {
				for (Item item = left.poll(); item != null; item = left.poll()) {
					if (write(item, arrived, progress)) {
						saved.add(item.image().id());
					}
				}
			}, waits);
		} catch (CoreException e) {
			left.forEach(item -> fail(item, Problem.of(Kind.SAVE_FAILED, item.image().name(), item.destination().folder(), e.getMessage())));
			left.clear();
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} finally {
			waits.end();
			// neither written nor refused, they may be asked for again
			left.forEach(item -> owner.underWay().drop(item.request(), item.destination().folder()));
			prepared.forEach(Prepared::close);
		}
		if (!arrived.isEmpty()) {
			owner.arrived(arrived);
		}
		if (!saved.isEmpty()) {
			owner.retryFailed(saved);
		}
		if (!items.isEmpty()) {
			schedule();
		}
		return Status.OK_STATUS;
	}

	/** Prepares images, since that takes longer than writing them, before the project is held. */
	private List<Item> take(IProgressMonitor monitor) {
		List<Item> batch = new ArrayList<>();
		long bytes = 0;
		long end = System.nanoTime() + MOST_NANOS;
		while (!monitor.isCanceled() && bytes < MOST_BYTES && System.nanoTime() - end < 0) {
			Item item = items.poll();
			if (item == null) {
				break;
			}
			if (owner.underWay().counts(item.request(), item.destination().folder())) {
				prepare(item, monitor).ifPresent(batch::add);
				bytes += item.image().size();
			}
		}
		return batch;
	}

	private Optional<Item> prepare(Item item, IProgressMonitor monitor) {
		SharedImage image = item.image();
		try {
			Prepared prepared = Hygiene.prepare(image, item.destination().saving(), project, monitor::isCanceled);
			return Optional.of(new Item(image, item.request(), item.destination(), prepared));
		} catch (IOException e) {
			fail(item, Problem.of(Kind.STORAGE_FAILED, image.name(), e.getMessage()));
			return Optional.empty();
		}
	}

	private void fail(Item item, Problem problem) {
		if (owner.underWay().drop(item.request(), item.destination().folder())) {
			owner.refuse(item.image(), problem);
		}
	}

	/** One that has gone elsewhere meanwhile, or is in the workspace, does not wait for anything here. */
	private void refuse(Item item, Obstacle obstacle) {
		String name = item.image().name();
		Problem problem = obstacle.isEverywhere() ? Problem.of(Kind.WORKSPACE_BUSY, name, obstacle.name())
				: Problem.of(Kind.FOLDER_BUSY, name, project.getName(), obstacle.name());
		owner.underWay().whileCounts(item.request(), item.destination().folder(), () -> owner.refuse(item.image(), problem));
	}

	/**
	 * @param arrived gets it when somebody expects it now
	 * @return whether a file was written
	 */
	private boolean write(Item item, List<Arrived> arrived, IProgressMonitor monitor) {
		SharedImage image = item.image();
		Destination destination = item.destination();
		if (!owner.underWay().claim(item.request(), destination.folder())) {
			return false;
		}
		try {
			if (!owner.isWanted(item.request())) {
				return false;
			}
			if (!project.isAccessible()) {
				throw new ProblemException(Problem.of(Kind.PROJECT_CLOSED, project.getName()));
			}
			Template template = item.request().name().isPresent() ? Template.ORIGINAL : destination.saving().name();
			NameFacts facts = destination.facts().withSize(item.prepared().info().width(), item.prepared().info().height());
			Naming naming = new Naming(template, item.request().name().map(facts::withName).orElse(facts), image.info().format(), image.name());
			Clash clash = item.request().over() ? Clash.OVERWRITE : destination.saving().clash();
			IFile file = write(new Draft(image, item.prepared().file(), destination.folder(), naming, clash), monitor);
			Written.remember(file, image, item.prepared());
			owner.saved(image, file.getFullPath());
			item.prepared().tell(owner.log());
			if (item.request().fresh()) {
				arrived.add(new Arrived(image, file.getFullPath(), true));
			}
			return true;
		} catch (ProblemException e) {
			owner.refuse(image, e.problem());
			return false;
		} finally {
			owner.underWay().end(image.id());
		}
	}

	private IFile write(Draft draft, IProgressMonitor monitor) throws ProblemException {
		Overwritten overwritten = new Overwritten();
		try {
			IFile file = owner.saver().write(draft, overwritten, monitor);
			overwritten.remember();
			return file;
		} catch (ProblemException e) {
			try {
				overwritten.putBack();
			} catch (CoreException notPutBack) {
				owner.log().error(notPutBack.getStatus().getMessage());
			}
			throw e;
		}
	}
}
