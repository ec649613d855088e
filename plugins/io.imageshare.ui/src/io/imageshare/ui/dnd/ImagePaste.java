package io.imageshare.ui.dnd;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;

import io.imageshare.ui.jobs.SendJob;

/** The images on the clipboard, in the best of the forms in which they are there. */
public final class ImagePaste {

	/** Files first: whoever copies one offers its name or its icon as well. Text last: whoever copies anything offers that as well. */
	private static final List<Content> FORMS = List.of(new ResourceContent(), new FileContent(), new PixelsContent(), new HtmlContent(false), new TextContent());

	private ImagePaste() {
	}

	/** What sends them; empty when there are none. On the UI thread. */
	public static Optional<SendJob> images(Display display) {
		Clipboard clipboard = new Clipboard(display);
		try {
			return FORMS.stream().flatMap(form -> read(clipboard, form).stream()).findFirst();
		} finally {
			clipboard.dispose();
		}
	}

	/** The text on the clipboard; empty when there is none. On the UI thread. */
	public static Optional<String> text(Display display) {
		Clipboard clipboard = new Clipboard(display);
		try {
			return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance())).filter(text -> !text.isBlank());
		} finally {
			clipboard.dispose();
		}
	}

	private static Optional<SendJob> read(Clipboard clipboard, Content form) {
		boolean offered = Stream.of(clipboard.getAvailableTypes()).anyMatch(form.transfer()::isSupportedType);
		return offered ? Optional.ofNullable(clipboard.getContents(form.transfer())).flatMap(form::images) : Optional.empty();
	}
}
