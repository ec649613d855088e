package io.imageshare.ui.decode;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.ui.canvas.ImageCanvas;

/** How to start a program of these tests in a virtual machine of its own. */
final class OwnProcess {

	private OwnProcess() {
	}

	/** The command, to which arguments of the program can be added. */
	static List<String> command(Class<?> program, String... options) throws ClassNotFoundException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(List.of(options));
		command.addAll(List.of("-cp", classPath(program), program.getName()));
		return command;
	}

	/** From where this process has them; the decoders want to see their libraries. */
	private static String classPath(Class<?> program) throws ClassNotFoundException {
		List<Class<?>> types = new ArrayList<>(List.of(program, ImageCanvas.class, ImageProbe.class, Display.class));
		for (String library : List.of("com.twelvemonkeys.imageio.plugins.bmp.ICOImageReader", "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi",
				"com.github.weisj.jsvg.parser.SVGLoader")) {
			Class<?> type = ImageDecoder.class.getClassLoader().loadClass(library);
			while (type.getProtectionDomain().getCodeSource() != null) {
				types.add(type);
				type = type.getSuperclass();
			}
		}
		// and these want to see theirs
		ClassLoader core = ImageDecoder.class.getClassLoader().loadClass("com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi").getSuperclass().getClassLoader();
		for (String library : List.of("com.twelvemonkeys.lang.Validate", "com.twelvemonkeys.io.FastByteArrayOutputStream", "com.twelvemonkeys.image.ImageUtil")) {
			types.add(core.loadClass(library));
		}
		return types.stream().map(OwnProcess::place).distinct().collect(Collectors.joining(File.pathSeparator));
	}

	private static String place(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
