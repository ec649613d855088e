package io.imageshare.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Runs the benchmark of the gallery when the workbench is there, and ends it. The system properties {@code imageshare.benchmarks.report}, a file, and
 * {@code imageshare.benchmarks.rounds} say where its table goes and how often everything is done.
 */
public final class GalleryStartup implements IStartup {

	private static final String PROPERTIES = "imageshare.benchmarks.";

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			IWorkbench workbench = PlatformUI.getWorkbench();
			try (PrintStream report = new PrintStream(Files.newOutputStream(Path.of(System.getProperty(PROPERTIES + "report"))), true, "UTF-8")) {
				new GalleryRounds(Integer.getInteger(PROPERTIES + "rounds")).run(report);
			} catch (Exception e) {
				e.printStackTrace();
			} finally {
				workbench.close();
			}
		});
	}
}
