package io.imageshare.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who may import whom, compared with who does. There is no arrow back: each row names only rows above it, and what comes from outside. */
class ArchitectureTest {

	private static final String CORE = """
			model        java
			log          java  core.model
			wire         java  core.model  com.google.gson
			naming       java  core.model
			reference    java
			inbox        java  core.model  core.naming  com.google.gson
			image        java  core.model
			hygiene      java  core.model  core.image
			net          java  core.model
			limit        java
			access       java  core.model  core.limit  com.google.gson
			server       java  core.model  core.wire  core.net  org.java_websocket
			share        java  core.model  core.log  core.wire  core.naming  core.inbox  core.image  core.net  core.limit  core.access  core.server  com.google.zxing
			workspace    java  core.model  core.naming  org.eclipse.core.resources  org.eclipse.core.runtime
			""";

	/** "platform" is everything of Eclipse and OSGi; the root package is called "ui". */
	private static final String UI = """
			canvas       java  org.eclipse.swt
			strip        java  org.eclipse.swt  ui.canvas
			decode       java  java.awt  javax.imageio  org.eclipse.swt  com.github.weisj.jsvg  com.twelvemonkeys  ui.canvas  core.image  core.model
			encode       java  java.awt  javax.imageio  org.w3c.dom
			rendering    java  java.awt  core.model  core.share  ui.canvas  ui.decode  ui.encode
			ui           java  platform  core  phone  ui.rendering
			preferences  java  platform  core  ui
			hygiene      java  java.awt  platform  core  ui  ui.canvas  ui.decode  ui.encode  ui.preferences
			target       java  platform  core  ui  ui.hygiene  ui.preferences
			saving       java  platform  core  ui  ui.hygiene  ui.preferences  ui.target
			jobs         java  platform  core  ui  ui.preferences  ui.saving  ui.target
			live         java  platform  core  ui
			state        java  platform  core.model  ui
			access       java  platform  core.model  core.share  ui  ui.state
			dnd          java  platform  ui  ui.decode  ui.jobs
			log          java  platform  core.log  ui
			thumbnails   java  platform  core.model  ui  ui.canvas  ui.decode
			gallery      java  platform  core  ui  ui.decode  ui.dnd  ui.state  ui.strip  ui.thumbnails
			arrival      java  platform  core  ui  ui.gallery  ui.jobs  ui.preferences  ui.saving
			markup.model   java
			markup.render  java  java.awt  core.model  ui.canvas  ui.encode  ui.markup.model
			markup       java  platform  core  ui  ui.canvas  ui.decode  ui.gallery  ui.markup.model  ui.markup.render  ui.target
			mirror       java  platform  core.model  core.share  ui.canvas
			picture      java  platform  core.model  ui  ui.canvas  ui.decode
			compare      java  platform  core.model  ui  ui.canvas  ui.decode  ui.picture
			view         java  platform  core  ui  ui.access  ui.arrival  ui.canvas  ui.compare  ui.decode  ui.dnd  ui.gallery  ui.jobs  ui.live  ui.log  ui.markup  ui.mirror  ui.picture  ui.preferences  ui.saving  ui.state  ui.target
			handlers     java  platform  core.model  ui  ui.canvas  ui.compare  ui.gallery  ui.jobs  ui.live  ui.preferences  ui.view
			""";

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?((?:[a-z_0-9]+\\.)+)", Pattern.MULTILINE);

	@Test
	void theCoreImportsOnlyAlongItsArrows() throws IOException {
		assertEquals(List.of(), strangers("core", CORE));
	}

	@Test
	void theUserInterfaceImportsOnlyAlongItsArrows() throws IOException {
		assertEquals(List.of(), strangers("ui", UI));
	}

	@Test
	void noArrowGoesBack() {
		for (String table : List.of(CORE, UI)) {
			Set<String> above = new TreeSet<>();
			String bundle = table == CORE ? "core" : "ui";
			table.lines().forEach(row -> {
				String[] words = row.split(" +");
				String self = words[0].equals(bundle) ? bundle : bundle + '.' + words[0];
				Stream.of(words).skip(1).filter(word -> word.equals(bundle) || word.startsWith(bundle + '.'))
						.forEach(word -> assertTrue(above.contains(word), self + " -> " + word));
				above.add(self);
			});
		}
	}

	/** Imports that the table does not allow, and packages it does not know. */
	private static List<String> strangers(String bundle, String table) throws IOException {
		Map<String, Set<String>> allowed = new TreeMap<>();
		table.lines().map(row -> row.split(" +")).forEach(row -> allowed.put(row[0].equals(bundle) ? bundle : bundle + '.' + row[0],
				Stream.of(row).skip(1).collect(Collectors.toSet())));
		Path sources = Path.of("").toAbsolutePath().resolveSibling("io.imageshare." + bundle).resolve("src");
		List<String> strangers = new ArrayList<>();
		try (Stream<Path> files = Files.walk(sources)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
				String own = plain(sources.relativize(file.getParent()).toString().replace(file.getFileSystem().getSeparator(), ".") + '.');
				Matcher imports = IMPORT.matcher(Files.readString(file));
				while (imports.find()) {
					String imported = plain(imports.group(1));
					if (!imported.equals(own) && allowed.getOrDefault(own, Set.of()).stream().noneMatch(word -> covers(word, imported))) {
						strangers.add(own + " -> " + imported + " in " + file.getFileName());
					}
				}
			}
		}
		return strangers;
	}

	/** "io.imageshare.core.model." is "core.model". */
	private static String plain(String name) {
		return name.substring(0, name.length() - 1).replaceFirst("^io\\.imageshare\\.", "");
	}

	private static boolean covers(String word, String imported) {
		return switch (word) {
		case "java" -> imported.startsWith("java.") && !imported.startsWith("java.awt");
		case "platform" -> imported.startsWith("org.eclipse.") || imported.startsWith("org.osgi.");
		case "core" -> imported.startsWith("core.");
		case "ui" -> imported.equals("ui");
		default -> imported.equals(word) || imported.startsWith(word + '.');
		};
	}
}
