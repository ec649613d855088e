package io.imageshare.core.share;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** A text as a QR code: a square of dark and light modules, without the quiet zone of four modules that must surround it when drawn. */
public final class QrCode {

	private final BitMatrix modules;

	private QrCode(BitMatrix modules) {
		this.modules = modules;
	}

	/**
	 * Encodes with the medium level of error correction: a screen is not torn, but it may reflect.
	 *
	 * @throws IllegalArgumentException when the text is longer than a QR code can hold, some 2,300 bytes
	 */
	public static QrCode of(String text) {
		try {
			return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M)));
		} catch (WriterException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/** Modules on a side. */
	public int size() {
		return modules.getWidth();
	}

	public boolean isDark(int column, int row) {
		return modules.get(column, row);
	}
}
