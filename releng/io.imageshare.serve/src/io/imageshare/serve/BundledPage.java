package io.imageshare.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;

import io.imageshare.core.share.PageFiles;
import io.imageshare.phone.PhonePage;

/** The page as it stands in the working tree, read anew for each request so that a reload shows an edit. */
final class BundledPage implements PageFiles {

	@Override
	public Optional<PageFile> file(String path) {
		return PhonePage.resource(path).map(url -> new PageFile(PhonePage.contentType(path), read(url)));
	}

	private static byte[] read(URL url) {
		try (InputStream in = url.openStream()) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
