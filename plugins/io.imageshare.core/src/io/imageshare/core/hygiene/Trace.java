package io.imageshare.core.hygiene;

import io.imageshare.core.model.Text;

/** What an image file may tell beside its picture. */
public enum Trace {
	/** Where the camera was. */
	LOCATION(Text.TRACE_LOCATION),
	/** Which camera it was, when, and how it was set. */
	CAMERA(Text.TRACE_CAMERA),
	/** Words, by people or programs: titles, authors, comments, histories. */
	DESCRIPTION(Text.TRACE_DESCRIPTION),
	/** Something else behind or beside the picture: a smaller or an older one, a film. */
	ATTACHMENT(Text.TRACE_ATTACHMENT);

	private final Text text;

	Trace(Text text) {
		this.text = text;
	}

	/** As people say it. */
	public String words() {
		return text.with();
	}
}
