package io.imageshare.core.model;

import java.text.NumberFormat;

/** How sizes in bytes are written for people: "980 bytes", "1.4 MB". Steps of 1024, as file managers of Windows and phones count. */
public final class ByteSize {

	private static final String[] UNITS = { "bytes", "KB", "MB", "GB", "TB" };

	private ByteSize() {
	}

	/** The size with at most one decimal, in the number format of this virtual machine's locale. */
	public static String of(long bytes) {
		double value = bytes;
		int unit = 0;
		while (value >= 1024 && unit < UNITS.length - 1) {
			value /= 1024;
			unit++;
		}
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMaximumFractionDigits(value < 10 && unit > 0 ? 1 : 0);
		return format.format(value) + ' ' + UNITS[unit];
	}
}
