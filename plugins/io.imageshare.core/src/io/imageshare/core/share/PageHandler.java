package io.imageshare.core.share;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.server.HttpHandler;
import io.imageshare.core.server.HttpRequest;
import io.imageshare.core.server.HttpResponse;
import io.imageshare.core.share.PageFiles.PageFile;
import io.imageshare.core.share.Renditions.Rendition;

/** Answers requests for the page's files and for pushed images. */
final class PageHandler implements HttpHandler {

	private static final String IMAGES = "/image/";

	private final PageFiles page;
	private final Compressed compressed = new Compressed();
	private final Hub hub;

	PageHandler(PageFiles page, Hub hub) {
		this.page = page;
		this.hub = hub;
	}

	@Override
	public HttpResponse handle(HttpRequest request) {
		if (request.path().startsWith(IMAGES)) {
			return image(request);
		}
		Optional<PageFile> file = page.file(request.path());
		return file.isEmpty() ? HttpResponse.text(404, "There is no such page here.") : pageFile(request, file.get());
	}

	/** Not cached: the page must be of the same version as the server, and comes from the same room. */
	private HttpResponse pageFile(HttpRequest request, PageFile file) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", file.contentType());
		headers.put("Cache-Control", "no-store");
		// Older Safari does not take ws: for 'self', so the socket's origin is named. The Host header has passed the gate.
		headers.put("Content-Security-Policy", "default-src 'self'; img-src 'self' blob: data:; connect-src 'self' ws://" + request.host()
				+ " wss://" + request.host() + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'");
		headers.put("Vary", "Accept-Encoding");
		if (!Compressed.isTakenBy(request.header("accept-encoding").orElse(""))) {
			return new HttpResponse(200, headers, new HttpResponse.Bytes(file.bytes()));
		}
		headers.put("Content-Encoding", "gzip");
		return new HttpResponse(200, headers, new HttpResponse.Bytes(compressed.gzip(request.path(), file)));
	}

	private HttpResponse image(HttpRequest request) {
		String rest = request.path().substring(IMAGES.length());
		int slash = rest.indexOf('/');
		String id = slash < 0 ? rest : rest.substring(0, slash);
		boolean isKept = request.query().equals("download");
		boolean isShown = !isKept && Renditions.isAskedFor(rest.substring(slash + 1));
		Optional<SharedImage> found = hub.pushes.find(id);
		Optional<Rendition> content = found.flatMap(image -> isShown ? hub.renditions.of(image) : Optional.of(new Rendition(image.file(), image.info().format())))
				.filter(file -> Files.isRegularFile(file.file()));
		if (content.isEmpty()) {
			return HttpResponse.text(404, "This picture is no longer here.");
		}
		SharedImage image = found.get();
		String tag = '"' + image.sha256() + (isShown ? "-shown\"" : "\"");
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", content.get().format().mediaType());
		headers.put("Cache-Control", "private, max-age=31536000, immutable");
		headers.put("ETag", tag);
		// An SVG opened by itself is a document; it must not run scripts in the page's origin.
		headers.put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
		if (isKept) {
			headers.put("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(image.name(), StandardCharsets.UTF_8).replace("+", "%20"));
		}
		if (request.header("if-none-match").filter(tag::equals).isPresent()) {
			return new HttpResponse(304, headers, new HttpResponse.Bytes(new byte[0]));
		}
		return new HttpResponse(200, headers, new HttpResponse.File(content.get().file()));
	}
}
