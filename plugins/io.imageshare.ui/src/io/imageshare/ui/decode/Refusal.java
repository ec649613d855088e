package io.imageshare.ui.decode;

import java.io.IOException;

import io.imageshare.ui.decode.DecodeResult.Reason;

/** Says on the way why an image is not decoded; in the end it is a result. */
final class Refusal extends IOException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/** @param detail for a log */
	Refusal(Reason reason, String detail) {
		super(detail);
		this.reason = reason;
	}

	Reason reason() {
		return reason;
	}
}
