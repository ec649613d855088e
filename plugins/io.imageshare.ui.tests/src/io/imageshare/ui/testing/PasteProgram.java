package io.imageshare.ui.testing;

import java.io.IOException;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
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
 * Without arguments it says what is on the clipboard. With the bounds of a window in four numbers it opens that and says what is dropped there; it would rather
 * move files than copy them, as file managers do within a disk. One class and no more: its file is all that goes to the other process.
 */
public final class PasteProgram extends DropTargetAdapter {

	private PasteProgram() {
	}

	public static void main(String[] arguments) {
		Display display = new Display();
		if (arguments.length == 0) {
			paste(new Clipboard(display));
			return;
		}
		int[] bounds = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
		Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
		shell.setBounds(bounds[0], bounds[1], bounds[2], bounds[3]);
		DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new PasteProgram());
		shell.open();
		endWithInput(display);
		display.asyncExec(() -> System.out.println("ready"));
		while (!display.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = (event.operations & DND.DROP_MOVE) != 0 ? DND.DROP_MOVE : DND.DROP_COPY;
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
