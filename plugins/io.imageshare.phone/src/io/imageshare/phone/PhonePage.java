package io.imageshare.phone;

import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the page that phones load, for a server to hand out. */
public final class PhonePage {

	/** Names the page may have. No dot but the last and no percent sign: nothing outside {@code web/} can be spelled. */
	private static final Pattern FILE = Pattern.compile("/(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(html|css|js|svg)");

	private static final Map<String, String> TYPES = Map.of(
			"html", "text/html; charset=utf-8",
			"css", "text/css; charset=utf-8",
			"js", "text/javascript; charset=utf-8",
			"svg", "image/svg+xml");

	private PhonePage() {
	}

	/** The file at the path of a request, such as {@code /} or {@code /js/main.js}; empty if the page has none there. */
	public static Optional<URL> resource(String path) {
		String file = fileAt(path);
		return FILE.matcher(file).matches() ? Optional.ofNullable(PhonePage.class.getResource("/web" + file)) : Optional.empty();
	}

	/** What to call the file at that path in {@code Content-Type}. */
	public static String contentType(String path) {
		String file = fileAt(path);
		return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
	}

	private static String fileAt(String path) {
		return "/".equals(path) ? "/index.html" : path;
	}
}
