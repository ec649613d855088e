package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Orientation;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** What can be done with the picture by command, key and menu, and what the line below it says. */
@ExtendWith(Workbench.class)
class PictureCommandsTest {

	private static final String PREFIX = "io.imageshare.ui.";
	private static final String CONTEXT = "io.imageshare.ui.canvas";
	private static final List<String> COMMANDS = List.of("zoomIn", "zoomOut", "zoomFit", "zoomActual", "zoomWidth", "zoomTo", "rotateLeft", "rotateRight",
			"flipHorizontally", "flipVertically", "togglePixelGrid", "copyColour");

	private ImageCanvas canvas;

	@Test
	void commandsTurnThePictureAndAnotherPictureIsUpright() throws Exception {
		show(40, 60, 0x0A0B01);
		execute("rotateRight");
		assertEquals(Orientation.UPRIGHT.rotatedRight(), canvas.orientation());
		assertEquals(60, canvas.viewport().imageWidth());
		execute("flipHorizontally");
		execute("flipVertically");
		execute("rotateLeft");
		assertEquals(Orientation.UPRIGHT.flippedHorizontally().flippedVertically(), canvas.orientation());
		show(41, 60, 0x0A0B02);
		assertEquals(Orientation.UPRIGHT, canvas.orientation());
	}

	@Test
	void theZoomIsAParameterAndTheLineSaysIt() throws Exception {
		show(40, 60, 0x0A0B03);
		for (int percent : new int[] { 25, 800, 300 }) {
			executeZoomTo(percent);
			assertEquals(percent, canvas.viewport().percent());
			assertTrue(Widgets.isShown(percent + " %"));
		}
		execute("zoomActual");
		assertEquals(100, canvas.viewport().percent());
		execute("zoomIn");
		assertEquals(150, canvas.viewport().percent());
		execute("zoomOut");
		execute("zoomOut");
		assertEquals(75, canvas.viewport().percent());
		execute("zoomFit");
		assertTrue(canvas.isFitting());
	}

	@Test
	void thePixelGridIsRememberedForTheNextView() throws Exception {
		show(40, 60, 0x0A0B04);
		Command toggle = service(ICommandService.class).getCommand(PREFIX + "togglePixelGrid");
		boolean before = canvas.isPixelGrid();
		try {
			execute("togglePixelGrid");
			assertEquals(!before, canvas.isPixelGrid());
			assertEquals(!before, toggle.getState(RegistryToggleState.STATE_ID).getValue());
			Workbench.closeView();
			assertEquals(!before, Workbench.openView().canvas().isPixelGrid());
		} finally {
			toggle.getState(RegistryToggleState.STATE_ID).setValue(before);
		}
	}

	@Test
	void theLineSaysWhichPixelIsUnderThePointerAlsoWhenItIsTurned() throws Exception {
		show(40, 60, 0x1A2B3C);
		executeZoomTo(300);
		point(0, 0);
		Pump.until("the pixel is named", () -> Widgets.isShown("0, 0  #1A2B3C"));
		execute("rotateRight");
		point(0, 0);
		Pump.until("the pixel is named", () -> Widgets.isShown("0, 59  #1A2B3C"));
		canvas.notifyListeners(SWT.MouseExit, new Event());
		assertFalse(Widgets.isShown("#1A2B3C"));
	}

	@Test
	void theLineKeepsItsPlacesWhenThePointerComesAndThePictureZooms() throws Exception {
		show(40, 60, 0x1A2B3D);
		List<Rectangle> before = bounds();
		point(20, 20);
		executeZoomTo(800);
		point(3, 3);
		assertEquals(before, bounds());
	}

	@Test
	void theColourUnderThePointerIsCopiedAndWithoutAPointerThatInTheMiddle() throws Exception {
		show(40, 60, 0xC0FFEE);
		canvas.notifyListeners(SWT.MouseExit, new Event());
		execute("copyColour");
		assertEquals("#C0FFEE", clipboard());
		assertTrue(Widgets.isShown("#C0FFEE copied"));
		show(40, 61, 0x012345);
		point(1, 1);
		execute("copyColour");
		assertEquals("#012345", clipboard());
	}

	@Test
	void everyCommandHasANameADescriptionAndAWayByKeyboard() throws Exception {
		show(40, 60, 0x0A0B05);
		IBindingService bindings = service(IBindingService.class);
		for (String id : COMMANDS) {
			Command command = service(ICommandService.class).getCommand(PREFIX + id);
			assertFalse(command.getName().isBlank() || command.getDescription().isBlank(), id);
		}
		List<String> bound = Stream.of(bindings.getBindings()).filter(binding -> CONTEXT.equals(binding.getContextId()) && binding.getParameterizedCommand() != null)
				.map(binding -> binding.getParameterizedCommand().getId()).distinct().toList();
		assertTrue(bound.containsAll(COMMANDS.stream().filter(id -> !id.equals("zoomTo")).map(PREFIX::concat).toList()), bound.toString());
	}

	@Test
	void itsKeysAreHeardOnlyWhileThePictureHasTheFocus() throws Exception {
		show(40, 60, 0x0A0B06);
		canvas.notifyListeners(SWT.FocusIn, new Event());
		assertTrue(activeContexts().contains(CONTEXT));
		canvas.notifyListeners(SWT.FocusOut, new Event());
		assertFalse(activeContexts().contains(CONTEXT));
	}

	@Test
	void theContextMenuOffersAllThatAndTicksTheZoom() throws Exception {
		show(40, 60, 0x0A0B07);
		executeZoomTo(200);
		Menu menu = canvas.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> labels = Stream.of(menu.getItems()).map(PictureCommandsTest::label).toList();
		assertTrue(labels.containsAll(List.of("Zoom In", "Zoom Out", "1:1", "Zoom", "Rotate Left", "Rotate Right", "Flip Horizontally", "Flip Vertically",
				"Pixel Grid", "Copy Color")), labels.toString());
		Menu zoom = Stream.of(menu.getItems()).filter(item -> label(item).equals("Zoom")).findFirst().orElseThrow().getMenu();
		zoom.notifyListeners(SWT.Show, new Event());
		List<String> levels = Stream.of(zoom.getItems()).map(PictureCommandsTest::label).filter(label -> label.endsWith(" %")).toList();
		assertEquals(List.of("25 %", "50 %", "75 %", "100 %", "150 %", "200 %", "300 %", "400 %", "800 %"), levels);
		assertEquals(List.of("200 %"), Stream.of(zoom.getItems()).filter(MenuItem::getSelection).map(PictureCommandsTest::label).toList());
		zoom.notifyListeners(SWT.Hide, new Event());
		menu.notifyListeners(SWT.Hide, new Event());
	}

	@Test
	void theContextMenuSaysTheKeysAndNoneThatGtkCannotWrite() throws Exception {
		show(40, 60, 0x0A0B08);
		Menu menu = canvas.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> keys = Stream.of(menu.getItems()).filter(item -> List.of("Zoom In", "Zoom Out", "1:1").contains(label(item)))
				.map(item -> item.getText().replaceAll(".*\t", "")).toList();
		menu.notifyListeners(SWT.Hide, new Event());
		assertEquals(3, keys.size(), keys.toString());
		assertTrue(keys.get(0).endsWith("=") && keys.get(1).endsWith("-") && keys.get(2).endsWith("1"), keys.toString());
	}

	@Test
	void plusWithTheCommandKeyZoomsInWhereverTheKeyboardHasIt() throws Exception {
		show(40, 60, 0x0A0B09);
		execute("zoomActual");
		Event event = new Event();
		event.stateMask = SWT.MOD1;
		event.character = '+';
		event.keyCode = '+';
		canvas.notifyListeners(SWT.KeyDown, event);
		assertEquals(150, canvas.viewport().percent());
	}

	/** Without the underlining of a letter and the key. */
	private static String label(MenuItem item) {
		return item.getText().replace("&", "").replaceAll("\t.*", "");
	}

	private void show(int width, int height, int rgb) throws Exception {
		Workbench.openRunning();
		ImageShareView view = (ImageShareView) Workbench.page().findView(ImageShareView.ID);
		canvas = view.canvas();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-" + rgb, "picture " + rgb + ".png", Pictures.png(width, height, rgb));
			Pump.until("the canvas shows it", () -> canvas.picture() != null && canvas.picture().width() == width && canvas.picture().height() == height
					&& (canvas.picture().argb(0, 0) & 0xFFFFFF) == rgb);
		}
	}

	/** Moves the pointer to so many pixels from the corner of what is seen. */
	private void point(int right, int down) {
		Event event = new Event();
		event.x = (int) Math.round(canvas.viewport().left()) + right;
		event.y = (int) Math.round(canvas.viewport().top()) + down;
		canvas.notifyListeners(SWT.MouseMove, event);
	}

	/** Of the canvas, of the line, and of what is in the line. */
	private List<Rectangle> bounds() {
		Control[] pane = canvas.getParent().getChildren();
		Control[] line = ((Composite) pane[1]).getChildren();
		return Stream.concat(Stream.of(pane), Stream.of(line)).map(Control::getBounds).toList();
	}

	private String clipboard() {
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			return (String) clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}

	private static void execute(String id) throws Exception {
		service(IHandlerService.class).executeCommand(PREFIX + id, null);
	}

	private static void executeZoomTo(int percent) throws Exception {
		Command command = service(ICommandService.class).getCommand(PREFIX + "zoomTo");
		service(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, Map.of(PREFIX + "zoomTo.percent", Integer.toString(percent))),
				null);
	}

	private static Collection<?> activeContexts() {
		return service(IContextService.class).getActiveContextIds();
	}

	private static <T> T service(Class<T> type) {
		return PlatformUI.getWorkbench().getService(type);
	}
}
