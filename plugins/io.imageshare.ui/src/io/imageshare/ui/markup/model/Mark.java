package io.imageshare.ui.markup.model;

import java.util.List;

/** Something on a picture that is not of the picture. An immutable value in pixels of the upright original; every change gives another one. */
public sealed interface Mark permits Drawn, Blur {

	/** All that it covers. */
	Area bounds();

	/** The same elsewhere. */
	Mark moved(double dx, double dy);

	/** Where it can be taken hold of to change its shape. */
	List<Spot> handles();

	/**
	 * With one of its handles elsewhere.
	 *
	 * @param constrained whether directions and proportions are to be even
	 */
	Mark withHandle(int index, Spot to, boolean constrained);

	/** Whether somebody who points there means it. */
	boolean isAt(Spot spot, double tolerance);
}
