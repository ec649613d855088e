package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.imageshare.ui.testing.Keyboard;
import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** However large the view is, and whether its connection is shown or not, it says where the next picture will land. */
@ExtendWith(Workbench.class)
class TargetInViewTest {

	private static final String PANEL = "togglePanel";

	@TempDir
	Path folder;

	private Shell window;
	private Point size;

	@BeforeEach
	void aLargeView() throws Exception {
		Mouse.needed();
		new GalleryInView(folder).send(40);
		Workbench.page().setPartState(Workbench.page().findViewReference(ImageShareView.ID), IWorkbenchPage.STATE_MAXIMIZED);
		window = Workbench.page().getWorkbenchWindow().getShell();
		size = window.getSize();
	}

	@AfterEach
	void asItWas() throws Exception {
		window.setSize(size);
		GalleryInView.setToggle(PANEL, true);
	}

	@ParameterizedTest
	@CsvSource({ "1100, 800, true", "1100, 800, false", "440, 800, true", "440, 560, true", "440, 560, false", "440, 400, true", "440, 330, true" })
	void theFolderIsInSightOnceAndAClickOnItOpensTheMenuOfFolders(int width, int height, boolean connection) throws Exception {
		Workbench.project("sample");
		arrange(width, height, connection);

		Pump.until("the folder is in sight", () -> inSight(Link.class).anyMatch(link -> link.getText().contains("/sample/images")));
		List<Link> links = inSight(Link.class).filter(link -> link.getText().contains("/sample/images")).toList();
		assertEquals(1, links.size());

		AtomicReference<Menu> opened = new AtomicReference<>();
		Listener shown = event -> {
			if (event.widget instanceof Menu menu) {
				opened.set(menu);
			}
		};
		Display.getCurrent().addFilter(SWT.Show, shown);
		try {
			Point left = links.get(0).toDisplay(10, links.get(0).getSize().y / 2);
			Mouse.click(left);
			Pump.until("a menu is open", () -> opened.get() != null);
			List<String> items = Stream.of(opened.get().getItems()).map(MenuItem::getText).toList();
			assertEquals(1, items.stream().filter("Where the Selection Is"::equals).count(), items::toString);
			Keyboard.press("Escape");
			Pump.until("the menu is closed", () -> opened.get().isDisposed() || !opened.get().isVisible());
		} finally {
			Display.getCurrent().removeFilter(SWT.Show, shown);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1100, 800, true", "440, 560, true", "440, 560, false", "440, 330, true" })
	void withoutAProjectItSaysInSightThatPicturesWait(int width, int height, boolean connection) throws Exception {
		arrange(width, height, connection);
		Pump.until("it is said", () -> inSight(Label.class).anyMatch(label -> label.getText().startsWith("No project is open.")));
	}

	private void arrange(int width, int height, boolean connection) throws Exception {
		window.setSize(width, height);
		GalleryInView.setToggle(PANEL, connection);
		Pump.until("the window has its size", () -> window.getSize().equals(new Point(width, height)));
	}

	/** Of the widgets of a class those that are seen from edge to edge. */
	private <T extends Control> Stream<T> inSight(Class<T> type) {
		return Widgets.all(window, type).filter(TargetInViewTest::isInSight);
	}

	private static boolean isInSight(Control control) {
		Rectangle place = control.getDisplay().map(control, null, new Rectangle(0, 0, control.getSize().x, control.getSize().y));
		for (Composite above = control.getParent(); above != null; above = above.getParent()) {
			if (!above.getDisplay().map(above, null, above.getClientArea()).intersection(place).equals(place)) {
				return false;
			}
		}
		return !place.isEmpty();
	}
}
