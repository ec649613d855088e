package io.imageshare.core.hygiene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/** Image files that tell more than their picture: each names a camera, a place and words that must not be found afterwards. The pixels are noise where nobody decodes them. */
final class Told {

	/** Stands in every file in several places. */
	static final String CAMERA = "Secret Camera";
	static final String PLACE = "exif:GPSLatitude='48,8.2N'";
	static final byte[] PROFILE = new byte[] { 1, 2, 3, 4, 5, 6, 7 };

	private Told() {
	}

	/** A directory with camera, orientation and a directory of the place. */
	static byte[] exif(int orientation) {
		byte[] camera = latin(CAMERA + '\0');
		int values = 8 + 2 + 3 * 12 + 4;
		ByteBuffer data = ByteBuffer.allocate(values + camera.length + 2 + 12 + 4);
		data.put(latin("MM")).putShort((short) 42).putInt(8).putShort((short) 3);
		data.putShort((short) 0x010F).putShort((short) 2).putInt(camera.length).putInt(values);
		data.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		data.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(values + camera.length).putInt(0).put(camera);
		return data.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2).put(latin("N\0\0\0")).putInt(0).array();
	}

	static byte[] xmp() {
		return latin("<x:xmpmeta " + PLACE + " by='" + CAMERA + "'/>");
	}

	static byte[] segment(int marker, byte[]... data) {
		byte[] all = join(data);
		return join(new byte[] { -1, (byte) marker }, ByteBuffer.allocate(2).putShort((short) (2 + all.length)).array(), all);
	}

	/** Puts segments into a JPEG file, behind its first two bytes. */
	static byte[] inJpeg(byte[] jpeg, byte[]... segments) {
		return join(slice(jpeg, 0, 2), join(segments), slice(jpeg, 2, jpeg.length));
	}

	/** What cameras and editors put before the pixels, and behind them. */
	static byte[] jpeg(byte[] plain, int orientation) {
		byte[] told = inJpeg(plain, segment(0xE1, latin("Exif\0\0"), exif(orientation)), segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0"), xmp()),
				segment(0xE2, latin("ICC_PROFILE\0"), new byte[] { 1, 1 }, PROFILE), segment(0xE2, latin("MPF\0" + CAMERA)), segment(0xED, latin("Photoshop 3.0\0" + CAMERA)),
				segment(0xFE, latin(CAMERA)), segment(0xEA, latin(CAMERA)));
		return join(told, latin("film by " + CAMERA));
	}

	static byte[] chunk(String type, byte[] data) {
		CRC32 crc = new CRC32();
		crc.update(latin(type));
		crc.update(data);
		return join(ByteBuffer.allocate(4).putInt(data.length).array(), latin(type), data, ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
	}

	/** Puts chunks into a PNG file, behind its header. */
	static byte[] inPng(byte[] png, byte[]... chunks) {
		return join(slice(png, 0, 33), join(chunks), slice(png, 33, png.length));
	}

	static byte[] png(byte[] plain, int orientation) {
		byte[] told = inPng(plain, chunk("pHYs", ByteBuffer.allocate(9).putInt(3780).putInt(3780).put((byte) 1).array()), chunk("eXIf", exif(orientation)),
				chunk("tEXt", latin("Author\0" + CAMERA)), chunk("iTXt", join(latin("XML:com.adobe.xmp\0\0\0\0\0"), xmp())), chunk("zTXt", latin("a\0\0" + CAMERA)),
				chunk("tIME", new byte[7]), chunk("caBX", latin(CAMERA)));
		return join(told, latin("the rest of the screen by " + CAMERA));
	}

	static byte[] part(String type, byte[] data) {
		return join(latin(type), ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array(), data, new byte[data.length & 1]);
	}

	/** Of 30 by 20 pixels, as they are stored. */
	static byte[] webp(int orientation) {
		byte[] extended = { 0x20 | 0x08 | 0x04, 0, 0, 0, 29, 0, 0, 19, 0, 0 };
		byte[] chunks = join(part("VP8X", extended), part("ICCP", PROFILE), part("VP8L", noise(333)), part("EXIF", exif(orientation)), part("XMP ", xmp()), part("PRIV", latin(CAMERA)));
		return join(latin("RIFF"), ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(4 + chunks.length).array(), latin("WEBP"), chunks);
	}

	/** Puts blocks into a GIF file behind its head, which has a table of colours. */
	static byte[] gif(byte[] plain) {
		int head = 13 + (3 << (plain[10] & 7) + 1);
		byte[] comment = join(new byte[] { 0x21, (byte) 0xFE, (byte) CAMERA.length() }, latin(CAMERA), new byte[1]);
		byte[] loop = join(new byte[] { 0x21, -1, 11 }, latin("NETSCAPE2.0"), new byte[] { 3, 1, 5, 0, 0 });
		byte[] xmp = join(new byte[] { 0x21, -1, 11 }, latin("XMP DataXMP"), new byte[] { (byte) xmp().length }, xmp(), new byte[1]);
		return join(slice(plain, 0, head), comment, loop, xmp, slice(plain, head, plain.length), latin(CAMERA));
	}

	static byte[] box(String type, byte[]... data) {
		byte[] all = join(data);
		return join(ByteBuffer.allocate(4).putInt(8 + all.length).array(), latin(type), all);
	}

	/** A HEIC file of a picture of 640 by 480, its EXIF data and XMP, and a film behind it. Item 2 begins so many bytes later than it should. */
	static byte[] heic(int shift) {
		byte[] pixels = noise(500);
		byte[] exif = join(new byte[] { 0, 0, 0, 6 }, latin("Exif\0\0"), exif(6));
		byte[] file = heic(pixels, exif, 0, 0);
		int data = new String(file, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
		return heic(pixels, exif, data, shift);
	}

	private static byte[] heic(byte[] pixels, byte[] exif, int data, int shift) {
		byte[] xmp = xmp();
		byte[] items = box("iinf", new byte[] { 0, 0, 0, 0, 0, 3 }, item(1, "hvc1"), item(2, "Exif"), item(3, "mime"));
		ByteBuffer places = ByteBuffer.allocate(4 + 4 + 3 * 14).putInt(0).putShort((short) 0x4400).putShort((short) 3);
		int at = data;
		for (int i = 0; i < 3; i++) {
			int length = (i == 0 ? pixels : i == 1 ? exif : xmp).length;
			places.putShort((short) (i + 1)).putShort((short) 0).putShort((short) 1).putInt(at + (i == 1 ? shift : 0)).putInt(length);
			at += length;
		}
		byte[] size = box("ispe", ByteBuffer.allocate(12).putInt(0).putInt(640).putInt(480).array());
		byte[] meta = box("meta", new byte[4], items, box("iloc", places.array()), box("iprp", box("ipco", size)));
		return join(box("ftyp", latin("heic\0\0\0\0mif1heic")), meta, box("mdat", pixels, exif, xmp), box("mpvd", latin("film by " + CAMERA)));
	}

	private static byte[] item(int id, String type) {
		return box("infe", new byte[] { 2, 0, 0, 0, 0, (byte) id, 0, 0 }, latin(type + '\0'), type.equals("mime") ? latin("application/rdf+xml\0") : new byte[0]);
	}

	static byte[] noise(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] slice(byte[] bytes, int from, int to) {
		return Arrays.copyOfRange(bytes, from, to);
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}
}
