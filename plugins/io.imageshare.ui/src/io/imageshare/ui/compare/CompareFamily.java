package io.imageshare.ui.compare;

/** The family of the jobs that a comparison needs. */
public final class CompareFamily {

	public static final Object INSTANCE = new CompareFamily();

	private CompareFamily() {
	}
}
