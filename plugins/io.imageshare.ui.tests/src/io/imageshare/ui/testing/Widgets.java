package io.imageshare.ui.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** What a person reads on the screen. */
public final class Widgets {

	private Widgets() {
	}

	/** Every text in the workbench window's visible widgets. */
	public static List<String> texts() {
		return texts(window());
	}

	/** Every text in the visible widgets within another. */
	public static List<String> texts(Composite root) {
		List<String> texts = new ArrayList<>();
		collect(root, texts);
		return texts;
	}

	/** Whether something on the screen contains the text. */
	public static boolean isShown(String text) {
		return isShown(window(), text);
	}

	/** Whether something visible within a widget contains the text. */
	public static boolean isShown(Composite root, String text) {
		return texts(root).stream().anyMatch(shown -> shown.contains(text));
	}

	/** The visible button with this label. */
	public static Button button(String label) {
		return button(window(), label);
	}

	/** The visible button with this label within a widget. */
	public static Button button(Composite root, String label) {
		return all(root, Button.class).filter(button -> button.getText().equals(label)).findFirst().orElseThrow();
	}

	/** The visible widgets of a class within another. */
	public static <T extends Control> Stream<T> all(Composite root, Class<T> type) {
		List<Control> found = new ArrayList<>();
		descend(root, found);
		return found.stream().filter(type::isInstance).map(type::cast);
	}

	/** Waits until the button can be pressed, as a person does, and presses it. */
	public static void press(Button button) {
		Pump.until("the button " + button.getText() + " can be pressed", button::isEnabled);
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Clicks the only anchor of the link with this text. */
	public static void follow(Composite root, String text) {
		all(root, Link.class).filter(link -> link.getText().contains(text)).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
	}

	/** The visible shell of ours in the corner, if there is one. */
	public static Optional<Shell> popup() {
		return Stream.of(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("Image Share")).findFirst();
	}

	/** What a point of a control looks like on the screen; it is within the control. */
	public static RGB colour(Control control, int x, int y) {
		assertTrue(new Rectangle(0, 0, control.getSize().x, control.getSize().y).contains(x, y));
		Image shot = new Image(control.getDisplay(), 1, 1);
		GC gc = new GC(control);
		try {
			gc.copyArea(shot, x, y);
			ImageData data = shot.getImageData(100);
			return data.palette.getRGB(data.getPixel(0, 0));
		} finally {
			gc.dispose();
			shot.dispose();
		}
	}

	private static Shell window() {
		return Workbench.page().getWorkbenchWindow().getShell();
	}

	private static void collect(Composite root, List<String> texts) {
		List<Control> controls = new ArrayList<>();
		descend(root, controls);
		controls.stream().flatMap(Widgets::text).filter(text -> !text.isEmpty()).forEach(texts::add);
	}

	private static void descend(Composite parent, List<Control> found) {
		for (Control child : parent.getChildren()) {
			if (child.getVisible()) {
				found.add(child);
				if (child instanceof Composite composite) {
					descend(composite, found);
				}
			}
		}
	}

	private static Stream<String> text(Control control) {
		if (control instanceof Label label) {
			return Stream.of(label.getText());
		}
		if (control instanceof CLabel label) {
			return Stream.ofNullable(label.getText());
		}
		if (control instanceof Link link) {
			return Stream.of(link.getText().replaceAll("<[^>]*>", ""));
		}
		if (control instanceof StyledText text) {
			return Stream.of(text.getText());
		}
		if (control instanceof Combo combo) {
			return Stream.of(combo.getText());
		}
		return control instanceof Button button ? Stream.of(button.getText()) : Stream.empty();
	}
}
