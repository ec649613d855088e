package io.imageshare.core.model;

import java.util.Objects;

/** What the server is doing. Failure is a state too: it says why, and lasts until the next start or stop. */
public sealed interface ServerState {

	/** Nothing listens. */
	record Stopped() implements ServerState {
	}

	/** On its way to {@link Running} or {@link Failed}. */
	record Starting() implements ServerState {
	}

	/** Listening. */
	record Running(Link link) implements ServerState {
		public Running {
			Objects.requireNonNull(link);
		}
	}

	/** Nothing listens, and this is why. */
	record Failed(Problem problem) implements ServerState {
		public Failed {
			Objects.requireNonNull(problem);
		}
	}
}
