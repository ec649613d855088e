package io.imageshare.core.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** A camera reads from the code what was put in. */
class QrCodeTest {

	private static final int PIXELS = 4;
	private static final int QUIET = 4;

	@ParameterizedTest
	@ValueSource(strings = { "x", "http://192.168.1.20:8899/#s=AbCdEfGhIjKlMnOpQrStUv", "http://[2001:db8::1]:8899/#s=AbCdEfGhIjKlMnOpQrStUv" })
	void itReadsBack(String text) throws ReaderException {
		assertEquals(text, read(QrCode.of(text)));
	}

	@Test
	void itIsASquareWithoutAMargin() {
		QrCode code = QrCode.of("http://192.168.1.20:8899/#s=AbCdEfGhIjKlMnOpQrStUv");
		assertEquals(33, code.size());
		assertTrue(code.isDark(0, 0) && code.isDark(32, 0) && code.isDark(0, 32));
	}

	@Test
	void aTextThatIsTooLongIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> QrCode.of("x".repeat(3000)));
	}

	/** Draws it as the view does, dark on light with the quiet zone around. */
	private static String read(QrCode code) throws ReaderException {
		int side = (code.size() + 2 * QUIET) * PIXELS;
		int[] pixels = new int[side * side];
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < side; x++) {
				int column = x / PIXELS - QUIET;
				int row = y / PIXELS - QUIET;
				boolean within = column >= 0 && row >= 0 && column < code.size() && row < code.size();
				pixels[y * side + x] = within && code.isDark(column, row) ? 0 : 0xFFFFFF;
			}
		}
		BinaryBitmap bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels)));
		return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
	}
}
