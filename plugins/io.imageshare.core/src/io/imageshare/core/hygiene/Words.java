package io.imageshare.core.hygiene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** Texts in image files, XMP among them, which repeats what EXIF data say. */
final class Words {

	/** XMP of more than this are drawings and histories; the place, if there is one, stands before these. */
	static final int ENOUGH = 1 << 16;

	private Words() {
	}

	/** What a text tells, as far as its first bytes say. */
	static Set<Trace> traces(ByteBuffer text) {
		String words = StandardCharsets.ISO_8859_1.decode(text.duplicate()).toString();
		return words.contains("GPSL") ? EnumSet.of(Trace.DESCRIPTION, Trace.LOCATION) : EnumSet.of(Trace.DESCRIPTION);
	}
}
