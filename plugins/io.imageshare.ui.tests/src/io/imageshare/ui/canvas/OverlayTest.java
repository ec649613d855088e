package io.imageshare.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What others put on the canvas: drawings over the picture, and a tool that has the left button. */
final class OverlayTest {

	private static final RGB MAGENTA = new RGB(255, 0, 255);

	@RegisterExtension
	final CanvasOnScreen screen = new CanvasOnScreen();

	private final ImageCanvas canvas = screen.canvas();

	@Test
	void whatIsDrawnOverAPixelIsWhereThePixelIsHoweverThePictureIsTurned() {
		canvas.setPicture(Patterns.coordinates(61, 47));
		canvas.zoomTo(400);
		canvas.addOverlay((gc, projection) -> {
			Rectangle pixel = projection.toView(20, 11, 21, 12);
			gc.setBackground(new Color(MAGENTA));
			gc.fillRectangle(pixel);
		});
		for (int turns = 0; turns < 8; turns++) {
			canvas.rotateRight();
			if (turns == 3) {
				canvas.flipHorizontally();
			}
			Projection projection = canvas.projection();
			int x = (int) projection.viewX(20.5, 11.5);
			int y = (int) projection.viewY(20.5, 11.5);
			screen.untilSeen(MAGENTA, x, y);
			screen.mouse(SWT.MouseMove, x, y);
			PixelSample sample = canvas.pointedPixel().orElseThrow();
			assertEquals("20, 11", sample.x() + ", " + sample.y(), canvas.orientation().toString());
			assertEquals(20.5, projection.imageX(projection.viewX(20.5, 11.5), projection.viewY(20.5, 11.5)), 1e-9);
			assertEquals(11.5, projection.imageY(projection.viewX(20.5, 11.5), projection.viewY(20.5, 11.5)), 1e-9);
			assertEquals(4, projection.scale(), 1e-9);
		}
	}

	@Test
	void anOverlayThatIsTakenAwayIsNotSeenAnyMoreAndWithoutAPictureNoneIsAsked() {
		canvas.setPicture(null);
		assertNull(canvas.projection());
		Overlay overlay = (gc, projection) -> {
			gc.setBackground(new Color(MAGENTA));
			gc.fillRectangle(0, 0, 20, 20);
		};
		canvas.addOverlay(overlay);
		assertNotEquals(MAGENTA, screen.colorAt(5, 5));
		canvas.setPicture(Patterns.coordinates(400, 300));
		screen.untilSeen(MAGENTA, 5, 5);
		canvas.removeOverlay(overlay);
		screen.until(() -> !CanvasOnScreen.isNear(MAGENTA, screen.colorAt(5, 5)));
	}

	@Test
	void aToolHasTheLeftButtonAndItsKeysAndAllElseGoesOnPanningAndZooming() {
		canvas.setPicture(Patterns.coordinates(1303, 997));
		canvas.actualSize();
		Viewport before = canvas.viewport();
		Notes tool = new Notes();
		canvas.setPointerTool(tool);
		screen.mouse(SWT.MouseMove, 5, 6);
		screen.mouse(SWT.MouseDown, 10, 20);
		screen.mouse(SWT.MouseMove, 30, 40);
		screen.mouse(SWT.MouseUp, 30, 40);
		screen.mouse(SWT.MouseDoubleClick, 30, 40);
		screen.key('x', 'x');
		assertEquals(List.of("cursor 5, 6", "pressed 10, 20", "dragged 30, 40", "released 30, 40", "cursor 30, 40", "double 30, 40", "key x"), tool.told);
		assertEquals(before, canvas.viewport());
		screen.wheel(100, 60, 3, 0);
		screen.key('+', '+');
		assertTrue(canvas.viewport().scale() >= 1.5);
		before = canvas.viewport();
		press(SWT.MouseDown, 2, 100);
		press(SWT.MouseMove, 0, 80);
		press(SWT.MouseUp, 2, 80);
		assertEquals(before.panned(-20, 0), canvas.viewport());
		canvas.setPointerTool(null);
		screen.mouse(SWT.MouseDown, 100, 100);
		screen.mouse(SWT.MouseMove, 130, 100);
		screen.mouse(SWT.MouseUp, 130, 100);
		assertEquals(before.panned(10, 0), canvas.viewport());
	}

	private void press(int type, int button, int x) {
		Event event = new Event();
		event.button = button;
		event.x = x;
		event.y = 100;
		canvas.notifyListeners(type, event);
	}

	private static final class Notes implements PointerTool {

		private final List<String> told = new ArrayList<>();

		private void note(String what, Event event) {
			told.add(what + ' ' + event.x + ", " + event.y);
		}

		@Override
		public void pressed(Event event) {
			note("pressed", event);
		}

		@Override
		public void dragged(Event event) {
			note("dragged", event);
		}

		@Override
		public void released(Event event) {
			note("released", event);
		}

		@Override
		public void doubleClicked(Event event) {
			note("double", event);
		}

		@Override
		public Cursor cursor(Event event) {
			note("cursor", event);
			return null;
		}

		@Override
		public boolean keyPressed(Event event) {
			if (event.character == 'x') {
				told.add("key x");
			}
			return event.character == 'x';
		}
	}
}
