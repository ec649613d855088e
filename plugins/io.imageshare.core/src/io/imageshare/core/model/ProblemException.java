package io.imageshare.core.model;

import java.util.Objects;

/** Carries a {@link Problem} out of a call that cannot return one. Its message is the problem's sentence. */
public final class ProblemException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		this(problem, null);
	}

	public ProblemException(Problem problem, Throwable cause) {
		super(problem.message(), cause);
		this.problem = Objects.requireNonNull(problem);
	}

	public Problem problem() {
		return problem;
	}
}
