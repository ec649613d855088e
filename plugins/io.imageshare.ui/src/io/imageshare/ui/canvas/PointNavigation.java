package io.imageshare.ui.canvas;

/** What mouse and keys ask for, in SWT points as they tell it, passed on to the camera in device pixels. UI thread only. */
final class PointNavigation {

	private final Camera camera;
	private final Stage stage;

	PointNavigation(Camera camera, Stage stage) {
		this.camera = camera;
		this.stage = stage;
	}

	/** Whether dragging would move anything. */
	boolean isPannable() {
		return stage.picture() != null && camera.viewport().isPannable();
	}

	double scale() {
		return camera.viewport().scale();
	}

	void pan(int dx, int dy) {
		camera.pan(pixels(dx), pixels(dy));
	}

	/** The anchor is the middle of the device pixel, so that it stays that of the image pixel. */
	void zoomAt(int x, int y, double scale) {
		camera.zoomAt(devicePixel(x) + 0.5, devicePixel(y) + 0.5, scale);
	}

	/** The image pixel at this place, or null. */
	PixelSample sample(int x, int y) {
		return stage.sample(camera.viewport(), devicePixel(x), devicePixel(y));
	}

	/** The whole picture, or its actual size around this place if the whole is what is seen. */
	void toggleAt(int x, int y) {
		if (camera.isFitting() && scale() < 1) {
			zoomAt(x, y, 1);
		} else {
			camera.fit();
		}
	}

	void resize(int width, int height) {
		camera.resize((int) Math.round(pixels(width)), (int) Math.round(pixels(height)));
	}

	private int devicePixel(int points) {
		return points * stage.zoom() / 100;
	}

	private double pixels(int points) {
		return points * stage.zoom() / 100.0;
	}
}
