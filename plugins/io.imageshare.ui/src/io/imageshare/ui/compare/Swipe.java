package io.imageshare.ui.compare;

import io.imageshare.ui.canvas.Counterpart;

/** One picture over the other with a divider, which stays where the user left it while the comparison lasts. */
final class Swipe implements Way {

	private final Pair pair;
	private final Counterpart counterpart;
	private double divider = 0.5;

	Swipe(Pair pair, Counterpart counterpart) {
		this.pair = pair;
		this.counterpart = counterpart;
	}

	@Override
	public void show() {
		counterpart.setPicture(pair.right().picture());
		if (!counterpart.isMovable()) {
			counterpart.setDivider(divider);
			counterpart.setMovable(true);
		}
	}

	@Override
	public void leave() {
		divider = counterpart.divider();
		counterpart.setMovable(false);
		counterpart.setDivider(1);
		counterpart.setPicture(null);
	}
}
