package io.imageshare.ui.compare;

/** One way to look at the two pictures, for as long as it is chosen. UI thread only. */
interface Way {

	/** Shows them as they are known by now; called again whenever more is known, and when they were exchanged. Both have something to show. */
	void show();

	/** Another way is chosen. */
	void leave();
}
