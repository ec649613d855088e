package io.imageshare.ui;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.imageshare.core.share.PageFiles;
import io.imageshare.phone.PhonePage;

/** The page out of its bundle, each file read once: the page is small, and the thread that asks must not wait for a jar. */
final class BundledPage implements PageFiles {

	private final Map<String, PageFile> files = new ConcurrentHashMap<>();

	@Override
	public Optional<PageFile> file(String path) {
		PageFile known = files.get(path);
		return known != null ? Optional.of(known) : PhonePage.resource(path).map(url -> files.computeIfAbsent(path, unused -> read(path, url)));
	}

	private static PageFile read(String path, URL url) {
		try (InputStream in = url.openStream()) {
			return new PageFile(PhonePage.contentType(path), in.readAllBytes());
		} catch (IOException e) {
			ImageSharePlugin.log("The page's file " + path + " cannot be read.", e);
			return null;
		}
	}
}
