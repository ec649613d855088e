package io.imageshare.ui.dnd;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.imageshare.ui.Messages;
import io.imageshare.ui.jobs.Outgoing;

/**
 * What the address of an image stands for: a file, or the image itself in a data address. What is in the web is not fetched: a page could have the workbench ask any
 * server within reach that way, and would give a picture without the cookies that it was seen with. It is refused with a way out.
 */
final class ImageAddress {

	private static final Pattern DATA = Pattern.compile("data:image/[^,;]*((?:;[^,;]*)*),(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	private static final List<String> WEB = List.of("http:", "https:", "blob:");

	private ImageAddress() {
	}

	/**
	 * @param words what the image is called; perhaps empty
	 * @return empty when this is no address of an image
	 */
	static Optional<Outgoing> read(String address, String words) {
		Matcher data = DATA.matcher(address);
		if (data.matches()) {
			boolean base64 = data.group(1).toLowerCase(Locale.ROOT).endsWith(";base64");
			return Optional.of(Outgoing.written(words.isBlank() ? NLS.bind(Messages.ImageAddress_name, Moment.now()) : words,
					file -> Files.write(file, base64 ? base64(data.group(2)) : percent(data.group(2)))));
		}
		if (isWeb(address)) {
			return Optional.of((share, devices) -> {
				throw new IOException(Messages.ImageAddress_web);
			});
		}
		return address.startsWith("file:") ? file(address) : Optional.empty();
	}

	static boolean isWeb(String address) {
		return WEB.stream().anyMatch(scheme -> address.regionMatches(true, 0, scheme, 0, scheme.length()));
	}

	private static Optional<Outgoing> file(String address) {
		try {
			return Optional.of(Outgoing.file(Path.of(URI.create(address.replace(" ", "%20"))), Optional.empty()));
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			// Names a file of another computer, or none at all.
			return Optional.empty();
		}
	}

	private static byte[] base64(String text) throws IOException {
		try {
			return Base64.getMimeDecoder().decode(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.ISO_8859_1));
		} catch (IllegalArgumentException e) {
			throw new IOException(Messages.ImageAddress_damaged, e);
		}
	}

	/** Only text stands there like this: SVG. */
	private static byte[] percent(String text) throws IOException {
		try {
			return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			throw new IOException(Messages.ImageAddress_damaged, e);
		}
	}
}
