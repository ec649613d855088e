package io.imageshare.core.model;

import java.text.NumberFormat;

/** How sizes in bytes are written for people: "980 bytes", "1.4 MB". Steps of 1024, as file managers of Windows and phones count. */
public final class ByteSize {

	/** From 1024 on; below that the unit is a word and not a sign. */
	private static final String[] UNITS = { "", "KB", "MB", "GB", "TB" };

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
		String number = format.format(value);
		return unit == 0 ? Text.BYTES.with(number) : number + ' ' + UNITS[unit];
	}
}
