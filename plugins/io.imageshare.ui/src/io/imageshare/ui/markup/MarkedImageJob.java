package io.imageshare.ui.markup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import io.imageshare.core.naming.FileNames;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.workspace.Clash;
import io.imageshare.core.workspace.Draft;
import io.imageshare.core.workspace.Names;
import io.imageshare.core.workspace.WorkspaceSaver;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.DecodeOptions;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.ImageDecoder;
import io.imageshare.ui.gallery.SharedFiles;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.render.MarkedFile;
import io.imageshare.ui.target.Destination;

/** Makes an image of a picture and its marks, at the full size of its file, and saves it in the workspace or sends it. The original stays as it is. */
public final class MarkedImageJob extends Job {

	private static final String SUFFIX = "-marked";

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final MarkUp markUp;
	private final Document document;
	private final Optional<List<String>> devices;

	private MarkedImageJob(MarkUp markUp, Optional<List<String>> devices) {
		super(NLS.bind(devices.isEmpty() ? Messages.MarkUp_saving : Messages.MarkUp_sending, markUp.image().name()));
		this.markUp = markUp;
		this.devices = devices;
		document = markUp.document();
		setPriority(INTERACTIVE);
	}

	/** Saves it beside the original, or where received images land when that is not in the workspace. */
	public static MarkedImageJob saving(MarkUp markUp) {
		return new MarkedImageJob(markUp, Optional.empty());
	}

	/** Sends it to these devices; to all, also those that connect later, when there are none. */
	public static MarkedImageJob sending(MarkUp markUp, List<String> devices) {
		return new MarkedImageJob(markUp, Optional.of(devices));
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SharedImage image = markUp.image();
		Path file = null;
		try {
			Optional<Pixels> pixels = pixels(monitor);
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			if (pixels.isEmpty()) {
				return Status.error(NLS.bind(Messages.MarkUp_tooLarge, image.name()));
			}
			file = Files.createTempFile(ImageSharePlugin.instance().getStateLocation().toPath(), "marked", null);
			ImageFormat format = MarkedFile.write(pixels.get(), document, image.info().format(), image.size(), file);
			String name = name(image.name(), format);
			if (devices.isPresent()) {
				share.send(file, name, Optional.empty(), devices.get());
			} else {
				save(file, name, monitor);
			}
			return Status.OK_STATUS;
		} catch (ProblemException e) {
			return Status.error(e.getMessage(), e);
		} catch (CoreException e) {
			return e.getStatus();
		} catch (IOException e) {
			return Status.error(NLS.bind(Messages.MarkUp_failed, image.name(), e.getMessage()), e);
		} catch (OutOfMemoryError e) {
			return Status.error(NLS.bind(Messages.MarkUp_tooLarge, image.name()));
		} finally {
			delete(file);
		}
	}

	/** All there are; none when the heap has no room for them. What is on show may have fewer, because memory was scarce when it was opened. */
	private Optional<Pixels> pixels(IProgressMonitor monitor) {
		if (markUp.isFrame() || !markUp.picture().isReduced()) {
			return Optional.of(markUp.picture().pixels());
		}
		return ImageDecoder.decode(markUp.image().file(), DecodeOptions.whole(), monitor::isCanceled, unused -> { }) instanceof Decoded decoded
				&& decoded.reduction() == 1 ? Optional.of(decoded.picture().pixels()) : Optional.empty();
	}

	private void save(Path file, String name, IProgressMonitor monitor) throws ProblemException, CoreException {
		IPath folder = folder();
		SharedImage made = share.make(file, name);
		WorkspaceSaver saver = new WorkspaceSaver(ResourcesPlugin.getWorkspace());
		Names names = present -> number -> number == 1 ? name : FileNames.numbered(name, number);
		saver.batch(ResourcesPlugin.getWorkspace().getRoot().getProject(folder.segment(0)), progress -> {
			try {
				share.saved(made.id(), saver.write(new Draft(made, file, folder, names, Clash.NUMBER), progress).getFullPath().toString());
			} catch (ProblemException e) {
				throw new CoreException(Status.error(e.getMessage(), e));
			}
		}, monitor);
	}

	private IPath folder() throws ProblemException {
		Optional<IFile> original = SharedFiles.inWorkspace(markUp.image());
		return original.isPresent() ? original.get().getParent().getFullPath() : Destination.of(markUp.image(), Optional.empty()).folder();
	}

	/** "shot.jpg" is marked as "shot-marked.png", and so is "shot-marked.png". */
	static String name(String original, ImageFormat format) {
		int dot = original.lastIndexOf('.');
		String stem = dot > 0 ? original.substring(0, dot) : original;
		return (stem.endsWith(SUFFIX) ? stem : stem + SUFFIX) + '.' + format.extension();
	}

	private static void delete(Path file) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}
}
