package io.imageshare.ui.compare;

/** Two canvases. What there is of one is shown also while there is nothing of the other yet, or never will be. */
final class SideBySide implements Way {

	private final PairCanvases canvases;

	SideBySide(PairCanvases canvases) {
		this.canvases = canvases;
	}

	@Override
	public void show() {
		canvases.showSecond(true);
	}

	@Override
	public void leave() {
		canvases.showSecond(false);
	}
}
