package io.imageshare.core.hygiene;

import java.io.IOException;

import io.imageshare.core.hygiene.Removal.Result;

/** Nothing of a file is touched. */
final class Refused extends IOException {

	private static final long serialVersionUID = 1L;

	private final Result result;

	private Refused(Result result, String what) {
		super(what);
		this.result = result;
	}

	/** It is not as its format says. */
	static Refused damaged(String what) {
		return new Refused(Result.DAMAGED, what);
	}

	/** It has something that cannot be taken out without risk. */
	static Refused unsupported(String what) {
		return new Refused(Result.UNSUPPORTED, what);
	}

	Result result() {
		return result;
	}
}
