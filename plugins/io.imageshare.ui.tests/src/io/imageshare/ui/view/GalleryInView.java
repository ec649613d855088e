package io.imageshare.ui.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RegistryToggleState;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.strip.ThumbnailStrip;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Workbench;

/** The gallery of an open view that begins empty, and hands for it. */
final class GalleryInView {

	private static final String COMMANDS = "io.imageshare.ui.";

	private final ImageShareView view;
	private final Path folder;

	/** @param folder for the files that are sent */
	GalleryInView(Path folder) throws Exception {
		this.folder = folder;
		Workbench.openRunning();
		view = (ImageShareView) Workbench.page().findView(ImageShareView.ID);
		Workbench.share().remove(Workbench.share().images().stream().map(SharedImage::id).toList());
		setToggle("toggleGallery", true);
		setToggle("toggleFilter", false);
		setToggle("newestFirst", false);
		Pump.until("the gallery is empty", () -> strip().getItemCount() == 0);
	}

	ImageShareView view() {
		return view;
	}

	ThumbnailStrip strip() {
		return view.strip().strip();
	}

	/** Sends a picture of so many pixels; its name is the number with an extension. */
	SharedImage send(int width) throws IOException, ProblemException {
		Path file = Files.write(folder.resolve(width + ".png"), Pictures.png(width, 40, 0x400000 + width));
		return Workbench.share().send(file, width + ".png", Optional.empty(), List.of());
	}

	/** Sends pictures of 31, 32, … pixels, and waits until the last is shown. */
	List<SharedImage> sendMany(int count) throws IOException, ProblemException {
		for (int i = 1; i <= count; i++) {
			send(30 + i);
		}
		Pump.until("all are in the strip", () -> strip().getItemCount() == count);
		Pump.until("the last is on the canvas", () -> shows(30 + count));
		return Workbench.share().images();
	}

	boolean shows(int width) {
		return view.canvas().picture() != null && view.canvas().picture().width() == width;
	}

	/** Whether these are selected, in this order, by the numbers in their names. */
	boolean isSelected(int... widths) {
		List<String> expected = IntStream.of(widths).mapToObj(width -> width + ".png").toList();
		return view.gallery().selected().stream().map(SharedImage::name).toList().equals(expected);
	}

	void click(int index, int modifiers) {
		Rectangle tile = strip().tile(index);
		Event event = new Event();
		event.x = tile.x + tile.width / 2;
		event.y = tile.y + tile.height / 2;
		event.button = 1;
		event.stateMask = modifiers;
		strip().notifyListeners(SWT.MouseDown, event);
		strip().notifyListeners(SWT.MouseUp, event);
	}

	void key(int code) {
		Event event = new Event();
		event.keyCode = code;
		strip().notifyListeners(SWT.KeyDown, event);
	}

	/** A command of ours. */
	void execute(String command) throws Exception {
		executeAny(COMMANDS + command);
	}

	/** A command of the workbench, while the view is active. */
	void executeAny(String command) throws Exception {
		Workbench.page().activate(view);
		strip().setFocus();
		Pump.until(command + " can be executed", () -> command(command).isEnabled());
		view.getSite().getService(IHandlerService.class).executeCommand(command, null);
	}

	void copyAs(String form) throws Exception {
		ParameterizedCommand copy = ParameterizedCommand.generateCommand(command(COMMANDS + "copyAs"), Map.of(COMMANDS + "copyAs.form", form));
		view.getSite().getService(IHandlerService.class).executeCommand(copy, null);
	}

	static void setToggle(String command, boolean on) throws Exception {
		if ((boolean) command(COMMANDS + command).getState(RegistryToggleState.STATE_ID).getValue() != on) {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(COMMANDS + command, null);
		}
	}

	/** Until the canvas and its neighbours are decoded, and the view has been given them. */
	static void untilDecoded() {
		Pump.until("pictures are decoded", () -> Job.getJobManager().find(DecodeFamily.INSTANCE).length == 0);
		boolean[] given = new boolean[1];
		// Behind what the jobs have posted.
		Display.getCurrent().asyncExec(() -> given[0] = true);
		Pump.until("they are given to the view", () -> given[0]);
	}

	private static Command command(String id) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
	}
}
