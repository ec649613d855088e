package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.SystemClipboard;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Workbench;

/** What is pasted into the view goes to phones, in whatever form it is on the clipboard. */
@ExtendWith(Workbench.class)
class PastingTest {

	@TempDir
	Path folder;

	@Test
	void pixelsGoAsPngWithEveryPixel() throws Exception {
		ImageData pixels = new ImageData(21, 17, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		pixels.setPixel(3, 5, 0x123456);
		SharedImage image = pasted(Map.of(ImageTransfer.getInstance(), pixels));
		assertEquals(ImageFormat.PNG, image.info().format());
		ImageData sent = new ImageData(image.file().toString());
		assertEquals(0x123456, rgb(sent, 3, 5));
		assertEquals(0, rgb(sent, 20, 16));
	}

	@Test
	void filesGoAsTheyAreAndNotAsTheirNames() throws Exception {
		byte[] png = Pictures.png(22, 17, 0x00DD01);
		Path file = Files.write(folder.resolve("copied.png"), png);
		SharedImage image = pasted(Map.of(FileTransfer.getInstance(), new String[] { file.toString() }, TextTransfer.getInstance(), file.toString()));
		assertEquals("copied.png", image.name());
		assertArrayEquals(png, Files.readAllBytes(image.file()));
	}

	@Test
	void anImageWithinHtmlGoesByteForByteUnderItsWords() throws Exception {
		byte[] png = Pictures.png(23, 17, 0x00DD02);
		String html = "<p><IMG alt='Log-in &amp; out' src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png) + "\"></p>";
		SharedImage image = pasted(Map.of(HTMLTransfer.getInstance(), html));
		assertEquals("Log-in & out.png", image.name());
		assertArrayEquals(png, Files.readAllBytes(image.file()));
	}

	@Test
	void theTextOfADrawingGoesAsTheDrawing() throws Exception {
		String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M1 1h7\" stroke=\"#00f\"/></svg>";
		SharedImage image = pasted(Map.of(TextTransfer.getInstance(), svg));
		assertEquals(ImageFormat.SVG, image.info().format());
		assertEquals(svg, Files.readString(image.file()));
	}

	@Test
	void anAddressThatHoldsADrawingGoesAsTheDrawing() throws Exception {
		SharedImage image = pasted(Map.of(TextTransfer.getInstance(), "data:image/svg+xml;utf8,%3Csvg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/%3E"));
		assertEquals(ImageFormat.SVG, image.info().format());
	}

	private SharedImage pasted(Map<Transfer, Object> forms) throws Exception {
		GalleryInView gallery = new GalleryInView(folder);
		SystemClipboard.put(Display.getCurrent(), forms);
		gallery.executeAny("org.eclipse.ui.edit.paste");
		Pump.until("it is sent", () -> Workbench.share().images().size() == 1);
		return Workbench.share().images().get(0);
	}

	private static int rgb(ImageData data, int x, int y) {
		RGB color = data.palette.getRGB(data.getPixel(x, y));
		return color.red << 16 | color.green << 8 | color.blue;
	}
}
