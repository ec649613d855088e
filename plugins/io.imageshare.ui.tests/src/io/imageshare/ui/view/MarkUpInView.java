package io.imageshare.ui.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Projection;
import io.imageshare.ui.markup.Drafts;
import io.imageshare.ui.markup.MarkUp;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** A view whose picture is marked, and hands for it that go through the display as those of people do. Closed, it leaves no marks behind. */
final class MarkUpInView implements AutoCloseable {

	final GalleryInView gallery;
	private final Display display = Display.getCurrent();

	MarkUpInView(Path folder) throws Exception {
		gallery = new GalleryInView(folder);
		// the small window of a new workbench has no room for a picture between all panes
		Shell shell = Workbench.page().getWorkbenchWindow().getShell();
		shell.setBounds(0, 0, 1500, 940);
		Pump.until("the window is large", () -> canvas().getSize().x > 400 && canvas().getSize().y > 300);
	}

	/** A picture from a phone, saved in the project and shown. */
	IFile receive(IProject project, WebPhone phone, String name, byte[] png, int width) {
		phone.send("marking-" + width, name, png);
		phone.savedPath("marking-" + width);
		Pump.until("it is on the canvas", () -> gallery.shows(width));
		GalleryInView.untilDecoded();
		return project.getFile("images/" + name);
	}

	void begin() throws Exception {
		gallery.execute("markUp");
		Pump.until("the tools are there", this::isActive);
		canvas().forceFocus();
	}

	boolean isActive() {
		return Widgets.all(gallery.view().canvas().getParent(), Button.class).anyMatch(button -> button.getText().equals("Save"));
	}

	ImageCanvas canvas() {
		return gallery.view().canvas();
	}

	void use(String tool) {
		ToolItem item = item(tool);
		for (ToolItem other : item.getParent().getItems()) {
			other.setSelection(other == item);
		}
		item.notifyListeners(SWT.Selection, new Event());
	}

	ToolItem item(String label) {
		return Widgets.all(canvas().getParent(), ToolBar.class).flatMap(bar -> Arrays.stream(bar.getItems())).filter(item -> label.equals(item.getToolTipText()))
				.findFirst().orElseThrow();
	}

	void press(String button) {
		Widgets.press(Widgets.button(canvas().getParent(), button));
	}

	/** Drags with the left button from one pixel of the picture to another. */
	void drag(double fromX, double fromY, double toX, double toY) {
		move(fromX, fromY);
		button(SWT.MouseDown);
		for (int i = 1; i <= 4; i++) {
			move(fromX + (toX - fromX) * i / 4, fromY + (toY - fromY) * i / 4);
		}
		button(SWT.MouseUp);
	}

	void click(double x, double y) {
		move(x, y);
		button(SWT.MouseDown);
		button(SWT.MouseUp);
	}

	void move(double x, double y) {
		Projection projection = canvas().projection();
		Point place = canvas().toDisplay((int) Math.round(projection.viewX(x, y)), (int) Math.round(projection.viewY(x, y)));
		Event event = new Event();
		event.type = SWT.MouseMove;
		event.x = place.x;
		event.y = place.y;
		int[] heard = new int[1];
		Listener listening = moved -> heard[0]++;
		canvas().addListener(SWT.MouseMove, listening);
		boolean isThere = display.getCursorLocation().equals(place);
		display.post(event);
		Pump.until("the pointer is there", () -> isThere || heard[0] > 0);
		canvas().removeListener(SWT.MouseMove, listening);
	}

	void button(int type) {
		Event event = new Event();
		event.type = type;
		event.button = 1;
		boolean[] heard = new boolean[1];
		Listener listening = told -> heard[0] = true;
		canvas().addListener(type, listening);
		display.post(event);
		Pump.until("the button is heard", () -> heard[0]);
		canvas().removeListener(type, listening);
	}

	void key(char character, int code, int modifiers) {
		Event event = new Event();
		event.character = character;
		event.keyCode = code;
		event.stateMask = modifiers;
		canvas().notifyListeners(SWT.KeyDown, event);
	}

	MarkUp marks(SharedImage image) {
		return Drafts.find(image.id()).orElseThrow();
	}

	@Override
	public void close() throws IOException {
		Workbench.closeView();
		Workbench.share().images().forEach(image -> Drafts.find(image.id()).ifPresent(Drafts::discard));
	}
}
