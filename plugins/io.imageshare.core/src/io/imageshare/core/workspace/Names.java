package io.imageshare.core.workspace;

import java.util.Collection;
import java.util.function.IntFunction;

/** How a file wants to be called. */
public interface Names {

	/**
	 * The names for it: the wanted one for 1, and those to try when that is taken for 2 and more. They must all be different.
	 *
	 * @param present what is in the folder
	 */
	IntFunction<String> among(Collection<String> present);
}
