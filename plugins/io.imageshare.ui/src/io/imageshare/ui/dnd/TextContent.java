package io.imageshare.ui.dnd;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

import io.imageshare.ui.Messages;
import io.imageshare.ui.jobs.Outgoing;
import io.imageshare.ui.jobs.SendJob;

/** Text that is an image: SVG, as drawing programs copy it, or an address that holds one. Any other text is none, an address in the web among them. */
final class TextContent implements Content {

	/** A longer one is code or prose rather than a drawing. */
	private static final int LONGEST = 8_000_000;

	@Override
	public Transfer transfer() {
		return TextTransfer.getInstance();
	}

	@Override
	public Optional<SendJob> images(Object data) {
		String text = ((String) data).strip();
		if (isDrawing(text)) {
			Outgoing drawing = Outgoing.written(NLS.bind(Messages.ImageAddress_name, Moment.now()),
					file -> Files.writeString(file, text, StandardCharsets.UTF_8));
			return Optional.of(new SendJob(List.of(drawing)));
		}
		return text.startsWith("data:") || text.startsWith("file:") ? ImageAddress.read(text, "").map(image -> new SendJob(List.of(image))) : Optional.empty();
	}

	/** Begins as markup and ends as a drawing, which no web page does. */
	private static boolean isDrawing(String text) {
		return text.startsWith("<") && text.endsWith("</svg>") && text.length() <= LONGEST;
	}
}
