package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.ui.decode.GifSamples;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** What moves is played in the view, and what cannot be shown there says what to do. */
@ExtendWith(Workbench.class)
class AnimationInViewTest {

	private static final int RED = 0xFFFF0000;
	private static final int GREEN = 0xFF00FF00;
	private static final int BLUE = 0xFF0000FF;

	@Test
	void aGifIsPlayedUntilItIsPausedAndThenStepsFrameByFrame() throws Exception {
		Workbench.project("sample");
		ImageShareView view = openAndGet();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-g1", "moving.gif", gif(0));
			Player player = view.player();
			Pump.until("it moves on", () -> isShown(view, GREEN));
			Pump.until("and on", () -> isShown(view, BLUE));
			Pump.until("and begins again", () -> isShown(view, RED));
			assertTrue(player.isPlaying());
			Pump.until("the line says that it moves", () -> Widgets.isShown("3 frames"));

			key(view, ' ');
			assertFalse(player.isPlaying());
			int frame = player.frame();
			key(view, '.');
			Pump.until("the next frame is shown", () -> player.frame() == (frame + 1) % 3);
			assertTrue(isShown(view, new int[] { RED, GREEN, BLUE }[player.frame()]));
			Pump.until("the line says which one", () -> Widgets.isShown("frame " + (player.frame() + 1) + " of 3"));
			key(view, ',');
			key(view, ',');
			Pump.until("two frames back", () -> player.frame() == (frame + 2) % 3);

			key(view, ' ');
			Pump.until("it goes on", () -> player.isPlaying() && player.frame() == frame);
			phone.send("transfer-g2", "still.png", Pictures.png(5, 5, 0x000E01));
			Pump.until("another picture ends it", () -> !player.isActive() && view.canvas().picture().width() == 5);
			assertEquals(0, player.count());
		}
	}

	@Test
	void whatIsToBePlayedOnceStopsAtItsLastFrame() throws Exception {
		Workbench.project("sample");
		ImageShareView view = openAndGet();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-g3", "once.gif", gif(-1));
			Pump.until("it stops", () -> view.player().isActive() && !view.player().isPlaying());
			assertEquals(2, view.player().frame());
			assertTrue(isShown(view, BLUE));
		}
	}

	@Test
	void aPhotoThatThisComputerCannotShowSaysWhatToDo() throws Exception {
		Workbench.project("sample");
		ImageShareView view = openAndGet();
		ByteBuffer heic = ByteBuffer.allocate(24).putInt(24).put("ftypheic".getBytes()).putInt(0).put("mif1heic".getBytes());
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			phone.send("transfer-g4", "IMG_0001.HEIC", heic.array());
			Pump.until("the card stands there", () -> view.canvas().getMessage().startsWith("IMG_0001.HEIC\nHEIC, 24 "));
			assertTrue(view.canvas().getMessage().contains("Most Compatible"), view.canvas().getMessage());
		}
	}

	private static ImageShareView openAndGet() throws Exception {
		Workbench.openRunning();
		return (ImageShareView) Workbench.page().findView(ImageShareView.ID);
	}

	/** Three frames, red, green and blue. */
	private static byte[] gif(int repeated) {
		GifSamples gif = new GifSamples(20, 20);
		if (repeated >= 0) {
			gif.repeated(repeated);
		}
		for (int color = 0; color < 3; color++) {
			gif.frame(0, 0, 20, 20, color, 20, GifSamples.KEEP);
		}
		return gif.end();
	}

	private static boolean isShown(ImageShareView view, int argb) {
		return view.canvas().picture() != null && view.canvas().picture().width() == 20 && view.canvas().picture().argb(10, 10) == argb;
	}

	private static void key(ImageShareView view, char character) {
		Event event = new Event();
		event.character = character;
		view.canvas().notifyListeners(SWT.KeyDown, event);
	}
}
