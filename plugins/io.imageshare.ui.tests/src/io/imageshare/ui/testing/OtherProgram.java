package io.imageshare.ui.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Another program on the same display, in a process of its own: {@link PasteProgram}. Ends with its input, and so with the workbench at the latest. */
public final class OtherProgram implements AutoCloseable {

	private static final int SECONDS_TO_END = 10;

	private final Process process;
	private final List<String> said = new CopyOnWriteArrayList<>();

	/**
	 * @param folder for its classes
	 * @param arguments see {@link PasteProgram}
	 */
	public OtherProgram(Path folder, String... arguments) throws IOException {
		Path classFile = folder.resolve(PasteProgram.class.getName().replace('.', '/') + ".class");
		Files.createDirectories(classFile.getParent());
		try (InputStream bytes = PasteProgram.class.getResourceAsStream("PasteProgram.class")) {
			Files.copy(bytes, classFile);
		}
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				folder + System.getProperty("path.separator") + toolkit(), PasteProgram.class.getName()));
		command.addAll(List.of(arguments));
		process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		Thread reader = new Thread(() -> process.inputReader().lines().forEach(said::add), "Other program");
		reader.setDaemon(true);
		reader.start();
	}

	/** Waits for a line that begins so; returns the rest of it. */
	public String await(String beginning) {
		Pump.until("the other program says " + beginning + ", but it said " + said, () -> said.stream().anyMatch(line -> line.startsWith(beginning)));
		return said.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow().substring(beginning.length());
	}

	/** Whether it has said a line that begins so. */
	public boolean said(String beginning) {
		return said.stream().anyMatch(line -> line.startsWith(beginning));
	}

	@Override
	public void close() throws IOException, InterruptedException {
		process.getOutputStream().close();
		if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}

	/** The toolkit's part for this system. */
	private static String toolkit() {
		return Stream.of(Platform.getFragments(Platform.getBundle("org.eclipse.swt"))).map(OtherProgram::location)
				.reduce((one, other) -> one + System.getProperty("path.separator") + other).orElseThrow();
	}

	private static String location(Bundle bundle) {
		return FileLocator.getBundleFileLocation(bundle).orElseThrow().getAbsolutePath();
	}
}
