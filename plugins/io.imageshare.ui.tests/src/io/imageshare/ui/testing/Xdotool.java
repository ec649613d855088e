package io.imageshare.ui.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** The program through which {@link Mouse} and {@link Keyboard} reach the display server. */
final class Xdotool {

	private Xdotool() {
	}

	/** Skips the test where there is none, as on a computer with another window system. */
	static void needed() {
		String path = System.getenv("PATH");
		assumeTrue(path != null && System.getenv("DISPLAY") != null && Stream.of(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "xdotool"))));
	}

	/** Does something on a thread of its own, while the user interface lives. */
	static void meanwhile(String what, Runnable work) {
		Pump.await(what, CompletableFuture.runAsync(work));
	}

	static void run(List<String> words) {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(words);
		try {
			int code = new ProcessBuilder(command).inheritIO().start().waitFor();
			if (code != 0) {
				throw new IllegalStateException(command + " ended with " + code);
			}
		} catch (IOException e) {
			throw new IllegalStateException("Install xdotool.", e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Does what presses or releases something, and waits until a widget has heard of it: the toolkit collects movements until it paints, and meanwhile keeps back what has come
	 * after them.
	 */
	static void heard(int type, Runnable work) {
		Display display = Display.getCurrent();
		AtomicBoolean heard = new AtomicBoolean();
		Listener listener = event -> heard.set(true);
		display.addFilter(type, listener);
		try {
			work.run();
			Pump.until("a widget hears of it", heard::get);
		} finally {
			display.removeFilter(type, listener);
		}
	}

	/** Until the toolkit has handled what had reached it by now and it does not keep back. */
	static void seen(Display display) {
		for (int i = 0; i < 2; i++) {
			display.syncExec(() -> { });
		}
	}
}
