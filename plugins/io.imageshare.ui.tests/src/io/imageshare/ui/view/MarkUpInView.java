package io.imageshare.ui.view;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Projection;
import io.imageshare.ui.markup.Drafts;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** A view whose picture is marked, and hands for it that go through the display as those of people do. Closed, it leaves no marks behind. */
final class MarkUpInView implements AutoCloseable {

	final GalleryInView gallery;
	private ImageShareView view;

	MarkUpInView(Path folder) throws Exception {
		gallery = new GalleryInView(folder);
		open();
	}

	/** Opens the view, or opens it again. */
	void open() throws Exception {
		view = Workbench.openView();
		// The part that a new view gets has no room for a picture between all panes.
		Workbench.page().setPartState(Workbench.page().findViewReference(ImageShareView.ID), IWorkbenchPage.STATE_MAXIMIZED);
		Pump.until("the canvas is large", () -> canvas().getSize().x > 400 && canvas().getSize().y > 300);
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
		return isOffered("Save");
	}

	boolean isOffered(String label) {
		return items().anyMatch(item -> item.getText().equals(label));
	}

	ImageCanvas canvas() {
		return view.canvas();
	}

	/** Takes a tool from the row of tools. */
	void use(String tool) {
		ToolItem item = item(tool);
		Mouse.click(Mouse.middle(item.getParent(), item.getBounds()));
		Pump.until(tool + " is in use", item::getSelection);
	}

	/** What has this tool tip, or this label. */
	ToolItem item(String label) {
		return items().filter(item -> label.equals(item.getToolTipText()) || label.equals(item.getText())).findFirst().orElseThrow();
	}

	private Stream<ToolItem> items() {
		return Widgets.all(canvas().getParent(), ToolBar.class).flatMap(bar -> Arrays.stream(bar.getItems()));
	}

	/** Presses what stands in the row of tools, as soon as it can be pressed. */
	void press(String label) {
		ToolItem item = item(label);
		Pump.until(label + " can be pressed", item::isEnabled);
		Mouse.click(Mouse.middle(item.getParent(), item.getBounds()));
	}

	/** Drags with the left button from one pixel of the picture to another. */
	void drag(double fromX, double fromY, double toX, double toY) {
		Mouse.stroke(place(fromX, fromY), place(toX, toY));
	}

	void click(double x, double y) {
		Mouse.click(place(x, y));
	}

	/** Where a pixel of the picture is on the screen. */
	Point place(double x, double y) {
		Projection projection = canvas().projection();
		return canvas().toDisplay((int) Math.round(projection.viewX(x, y)), (int) Math.round(projection.viewY(x, y)));
	}

	/** What is seen at a pixel of the picture, or at one beside it. */
	RGB colour(double x, double y) {
		Point place = canvas().toControl(place(x, y));
		return Widgets.colour(canvas(), place.x, place.y);
	}

	/** Closes the view. Returns what was marked, which is put aside. */
	Document leave() {
		SharedImage image = view.gallery().current().orElseThrow();
		Workbench.closeView();
		return Drafts.find(image.id()).orElseThrow().document();
	}

	/** A picture of the workspace as the Java runtime decodes it. */
	static BufferedImage read(IFile file) throws Exception {
		try (InputStream in = file.getContents()) {
			return ImageIO.read(in);
		}
	}

	@Override
	public void close() throws IOException {
		Workbench.closeView();
		Workbench.share().images().forEach(image -> Drafts.find(image.id()).ifPresent(Drafts::discard));
	}
}
