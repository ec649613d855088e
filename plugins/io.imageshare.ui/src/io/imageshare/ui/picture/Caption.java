package io.imageshare.ui.picture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.imageshare.core.model.ByteSize;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.ui.Messages;
import io.imageshare.ui.ShortTime;

/** What a picture is, in one line: "1170 × 2532, PNG, 1.2 MB – Screenshot.png – from Pixel 8, 14:02 – saved as /sample/images/Screenshot.png". */
public final class Caption {

	private static final String SEPARATOR = "  \u2013  ";

	private Caption() {
	}

	/** Everything there is to say of an image. */
	public static String of(SharedImage image) {
		List<String> parts = new ArrayList<>();
		parts.add(what(image.info(), image.size()));
		parts.add(image.name());
		parts.add(origin(image));
		if (image.direction() == Direction.RECEIVED) {
			parts.add(image.workspacePath().map(path -> NLS.bind(Messages.Caption_saved, path)).orElse(Messages.Caption_waiting));
		} else {
			image.workspacePath().ifPresent(parts::add);
		}
		return String.join(SEPARATOR, parts);
	}

	/** Where it came from, or that it went, and when. */
	public static String origin(SharedImage image) {
		String time = ShortTime.of(image.time());
		return switch (image.direction()) {
		case RECEIVED -> NLS.bind(Messages.Caption_received, image.phone(), time);
		case SENT -> NLS.bind(Messages.Caption_sent, time);
		case MADE -> NLS.bind(Messages.Caption_made, time);
		};
	}

	/** Size in pixels when known, format and size in bytes. */
	static String what(ImageInfo info, long size) {
		String kind = info.format().label() + ", " + ByteSize.of(size);
		return info.hasSize() ? info.width() + " \u00D7 " + info.height() + ", " + kind : kind;
	}
}
