package io.imageshare.ui.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Colour profiles made by hand (ICC.1, version 2). */
final class Profiles {

	private static final int HEAD = 128;
	private static final int XYZ = 20;
	private static final int CURVE = 16;
	private static final double[][] DISPLAY_P3 = { { 0.51512, 0.2412, -0.00105 }, { 0.29198, 0.69225, 0.04189 }, { 0.1571, 0.06657, 0.78407 } };
	private static final double[] WHITE = { 0.9642, 1, 0.8249 };

	private Profiles() {
	}

	/** The primaries of Display P3 with a gamma of 2.2. */
	static byte[] displayP3() {
		String[] tags = { "rXYZ", "gXYZ", "bXYZ", "wtpt", "rTRC", "gTRC", "bTRC" };
		int at = HEAD + 4 + 12 * tags.length;
		ByteBuffer profile = ByteBuffer.allocate(at + 4 * XYZ + CURVE);
		profile.putInt(0, profile.capacity()).putInt(8, 0x02400000);
		put(profile, 12, "mntr", "RGB ", "XYZ ");
		put(profile, 36, "acsp");
		putXyz(profile, 68, WHITE);
		profile.position(HEAD).putInt(tags.length);
		for (int i = 0; i < tags.length; i++) {
			boolean curve = i > 3;
			profile.put(ascii(tags[i])).putInt(at + XYZ * (curve ? 4 : i)).putInt(curve ? CURVE - 2 : XYZ);
		}
		for (int i = 0; i < 4; i++) {
			put(profile, at + XYZ * i, "XYZ ");
			putXyz(profile, at + XYZ * i + 8, i < 3 ? DISPLAY_P3[i] : WHITE);
		}
		put(profile, at + 4 * XYZ, "curv");
		profile.putInt(at + 4 * XYZ + 8, 1).putShort(at + 4 * XYZ + 12, (short) (2.2 * 256));
		return profile.array();
	}

	private static void put(ByteBuffer profile, int at, String... names) {
		profile.position(at);
		for (String name : names) {
			profile.put(ascii(name));
		}
	}

	private static void putXyz(ByteBuffer profile, int at, double... values) {
		for (int i = 0; i < values.length; i++) {
			profile.putInt(at + 4 * i, (int) Math.round(values[i] * 65536));
		}
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}
