package io.imageshare.ui.testing;

import java.io.IOException;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * A small program of its own, which knows of pictures only what other programs put on the clipboard or drop on it, and says so on its output.
 * <p>
 * Without arguments it says what is on the clipboard. With "copy" and the name of an image file it puts its pixels on the clipboard. With the bounds of a window in
 * four numbers it opens that and says what is dropped there; it would rather move files than copy them, as file managers do within a disk. With the names of files
 * behind the numbers, these can be dragged out of the window, as out of a file manager. One class and no more: its file is all that goes to the other process.
 */
public final class PasteProgram extends DropTargetAdapter implements DragSourceListener {

	private final String[] files;

	private PasteProgram(String... files) {
		this.files = files;
	}

	public static void main(String[] arguments) {
		Display display = new Display();
		if (arguments.length == 0) {
			paste(new Clipboard(display));
			return;
		}
		if (arguments[0].equals("copy")) {
			new Clipboard(display).setContents(new Object[] { new ImageData(arguments[1]) }, new Transfer[] { ImageTransfer.getInstance() });
			display.asyncExec(() -> System.out.println("ready"));
		} else {
			open(display, arguments);
		}
		endWithInput(display);
		while (!display.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	private static void open(Display display, String... arguments) {
		int[] bounds = Arrays.stream(arguments).limit(4).mapToInt(Integer::parseInt).toArray();
		String[] files = Arrays.copyOfRange(arguments, 4, arguments.length);
		Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
		shell.setBounds(bounds[0], bounds[1], bounds[2], bounds[3]);
		if (files.length == 0) {
			DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
			target.setTransfer(FileTransfer.getInstance());
			target.addDropListener(new PasteProgram());
		} else {
			DragSource source = new DragSource(shell, DND.DROP_COPY | DND.DROP_MOVE);
			source.setTransfer(FileTransfer.getInstance());
			source.addDragListener(new PasteProgram(files));
		}
		// Before that the window manager may still be at work, and a drag that begins meanwhile never finds the window.
		shell.addListener(SWT.Paint, event -> System.out.println("ready"));
		shell.open();
	}

	@Override
	public void dragStart(DragSourceEvent event) {
		System.out.println("dragging");
	}

	@Override
	public void dragSetData(DragSourceEvent event) {
		event.data = files;
	}

	@Override
	public void dragFinished(DragSourceEvent event) {
		System.out.println(event.detail == DND.DROP_COPY ? "copied" : "not copied");
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = (event.operations & DND.DROP_MOVE) != 0 ? DND.DROP_MOVE : DND.DROP_COPY;
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		System.out.println("over " + event.x + " " + event.y);
	}

	@Override
	public void drop(DropTargetEvent event) {
		System.out.println((event.detail == DND.DROP_COPY ? "copy " : "move ") + String.join(" ", (String[]) event.data));
	}

	private static void paste(Clipboard clipboard) {
		for (Transfer transfer : new Transfer[] { TextTransfer.getInstance(), FileTransfer.getInstance(), ImageTransfer.getInstance() }) {
			Object contents = clipboard.getContents(transfer);
			if (contents instanceof String text) {
				System.out.println("text " + text.replace(System.lineSeparator(), " | "));
			} else if (contents instanceof String[] files) {
				System.out.println("files " + String.join(" ", files));
			} else if (contents instanceof ImageData data) {
				System.out.println("image " + data.width + " x " + data.height);
			}
		}
		System.out.println("end");
	}

	private static void endWithInput(Display display) {
		Thread watch = new Thread(() -> {
			try {
				System.in.read();
			} catch (IOException e) {
				// The end all the same.
			}
			display.asyncExec(display::dispose);
		});
		watch.setDaemon(true);
		watch.start();
	}
}
