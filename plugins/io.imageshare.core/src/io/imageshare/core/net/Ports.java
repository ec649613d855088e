package io.imageshare.core.net;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.ProblemException;

/** What may be entered as a port. */
public final class Ports {

	/** Free of other well-known uses, and the default of the program this one follows. */
	public static final int DEFAULT = 8899;

	private Ports() {
	}

	/**
	 * Reads a port as a person enters it.
	 *
	 * @return 0 to 65535; 0 lets the system choose
	 * @throws ProblemException {@link Problem.Kind#PORT_INVALID} when it is not a number or out of range
	 */
	public static int parse(String entered) throws ProblemException {
		String text = entered.strip();
		if (text.matches("[0-9]{1,5}")) {
			int port = Integer.parseInt(text);
			if (port <= 0xFFFF) {
				return port;
			}
		}
		throw new ProblemException(Problem.of(Problem.Kind.PORT_INVALID, entered));
	}
}
