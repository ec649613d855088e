package io.imageshare.ui.dnd;

/** Whether pictures of ours are being dragged: dropped on ourselves, they would be sent by mistake. UI thread only; there is one drag at a time. */
public final class OwnDrag {

	private static boolean underWay;

	private OwnDrag() {
	}

	public static void begin() {
		underWay = true;
	}

	/** To be called whatever became of the drag. */
	public static void end() {
		underWay = false;
	}

	static boolean isUnderWay() {
		return underWay;
	}
}
