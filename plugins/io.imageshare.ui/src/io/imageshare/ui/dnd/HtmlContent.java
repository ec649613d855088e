package io.imageshare.ui.dnd;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.Transfer;

import io.imageshare.ui.jobs.Outgoing;
import io.imageshare.ui.jobs.SendJob;

/** A piece of a web page with images in it, as browsers drag and copy them. */
final class HtmlContent implements Content {

	private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>", Pattern.CASE_INSENSITIVE);
	private static final Pattern SOURCE = Pattern.compile("\\ssrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
	private static final Pattern WORDS = Pattern.compile("\\salt\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);

	private final boolean web;

	/** @param web whether images in the web count, which are then refused with a sentence */
	HtmlContent(boolean web) {
		this.web = web;
	}

	@Override
	public Transfer transfer() {
		return HTMLTransfer.getInstance();
	}

	@Override
	public Optional<SendJob> images(Object data) {
		List<Outgoing> images = IMAGE.matcher((String) data).results().map(tag -> image(tag.group())).flatMap(Optional::stream).toList();
		return images.isEmpty() ? Optional.empty() : Optional.of(new SendJob(images));
	}

	private Optional<Outgoing> image(String tag) {
		return value(SOURCE, tag).filter(source -> web || !ImageAddress.isWeb(source))
				.flatMap(source -> ImageAddress.read(source, value(WORDS, tag).orElse("")));
	}

	private static Optional<String> value(Pattern attribute, String tag) {
		Matcher found = attribute.matcher(tag);
		return found.find() ? Optional.of(plain(found.group(1) != null ? found.group(1) : found.group(2))) : Optional.empty();
	}

	/** The ampersand last, or it would make new entities. */
	private static String plain(String value) {
		return value.strip().replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
	}
}
