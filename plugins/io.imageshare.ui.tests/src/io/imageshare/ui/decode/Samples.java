package io.imageshare.ui.decode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Image files made for a test: red and green above, blue and white below. */
public final class Samples {

	private static final int PNG_HEADER_END = 33;

	private Samples() {
	}

	public static BufferedImage quarters(int width, int height, int type) {
		BufferedImage image = new BufferedImage(width, height, type);
		Graphics2D graphics = image.createGraphics();
		Color[] colors = { Color.RED, Color.GREEN, Color.BLUE, Color.WHITE };
		for (int i = 0; i < colors.length; i++) {
			graphics.setColor(colors[i]);
			graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
		}
		graphics.dispose();
		return image;
	}

	public static byte[] encoded(BufferedImage image, String format) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			if (!ImageIO.write(image, format, bytes)) {
				throw new IllegalArgumentException(format);
			}
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A JPEG whose pixels all have these four samples, as printers want them; what they mean, the file does not say. */
	static byte[] fourSamples(int... samples) {
		WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, samples.length, null);
		for (int i = 0; i < 256; i++) {
			raster.setPixel(i % 16, i / 16, samples);
		}
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(raster, null, null), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	static byte[] progressive(BufferedImage image) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam param = writer.getDefaultWriteParam();
		param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image, null, null), param);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	static byte[] pngOfSixteenBits(BufferedImage image) {
		ComponentColorModel colors = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
		WritableRaster raster = colors.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
		int[] pixel = new int[3];
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				image.getRaster().getPixel(x, y, pixel);
				raster.setPixel(x, y, new int[] { pixel[0] * 257, pixel[1] * 257, pixel[2] * 257 });
			}
		}
		return encoded(new BufferedImage(colors, raster, false, null), "png");
	}

	/** The JPEG with a colour profile in one segment. */
	static byte[] jpegWithProfile(byte[] jpeg, byte[] icc) {
		ByteBuffer result = ByteBuffer.allocate(jpeg.length + 18 + icc.length);
		result.put(jpeg, 0, 2).putShort((short) 0xFFE2).putShort((short) (16 + icc.length)).put("ICC_PROFILE\0".getBytes()).put((byte) 1).put((byte) 1).put(icc);
		return result.put(jpeg, 2, jpeg.length - 2).array();
	}

	/** The PNG with a colour profile after its header. */
	static byte[] pngWithProfile(byte[] png, byte[] icc) {
		return pngWithChunk(png, "iCCP", ByteBuffer.allocate(3 + deflated(icc).length).put((byte) 'p').put((byte) 0).put((byte) 0).put(deflated(icc)).array());
	}

	static byte[] deflated(byte[] data) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
			deflater.write(data);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** The JPEG with the segment by which Adobe's programs tell how samples are stored. */
	static byte[] withAdobe(byte[] jpeg, int transform) {
		ByteBuffer result = ByteBuffer.allocate(jpeg.length + 16);
		result.put(jpeg, 0, 2).putShort((short) 0xFFEE).putShort((short) 14).put(new byte[] { 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0 });
		return result.put((byte) transform).put(jpeg, 2, jpeg.length - 2).array();
	}

	static Path file(Path folder, byte[] content) throws IOException {
		return Files.write(Files.createTempFile(folder, "sample", ".bin"), content);
	}

	/** The JPEG with an EXIF segment that holds nothing but the orientation. */
	public static byte[] withOrientation(byte[] jpeg, int orientation) {
		byte[] tiff = tiff(orientation);
		ByteBuffer result = ByteBuffer.allocate(jpeg.length + 10 + tiff.length);
		result.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.length)).put(new byte[] { 'E', 'x', 'i', 'f', 0, 0 }).put(tiff);
		return result.put(jpeg, 2, jpeg.length - 2).array();
	}

	/** The PNG with an eXIf chunk after its header. */
	public static byte[] pngWithOrientation(byte[] png, int orientation) {
		return pngWithChunk(png, "eXIf", tiff(orientation));
	}

	static byte[] pngWithChunk(byte[] png, String type, byte[] data) {
		ByteBuffer result = ByteBuffer.allocate(png.length + 12 + data.length);
		result.put(png, 0, PNG_HEADER_END).put(chunk(type, data)).put(png, PNG_HEADER_END, png.length - PNG_HEADER_END);
		return result.array();
	}

	/** The beginning of a PNG that claims this size. */
	static byte[] pngHeader(int width, int height) {
		byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array();
		byte[] signature = { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 };
		byte[] first = chunk("IHDR", header);
		byte[] next = chunk("IDAT", new byte[20]);
		return ByteBuffer.allocate(signature.length + first.length + next.length).put(signature).put(first).put(next).array();
	}

	private static byte[] chunk(String type, byte[] data) {
		byte[] name = { (byte) type.charAt(0), (byte) type.charAt(1), (byte) type.charAt(2), (byte) type.charAt(3) };
		CRC32 crc = new CRC32();
		crc.update(name);
		crc.update(data);
		return ByteBuffer.allocate(12 + data.length).putInt(data.length).put(name).put(data).putInt((int) crc.getValue()).array();
	}

	/** EXIF data of an orientation. */
	static byte[] tiff(int orientation) {
		ByteBuffer tiff = ByteBuffer.allocate(26).put(new byte[] { 'M', 'M', 0, 42 }).putInt(8).putShort((short) 1);
		return tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).array();
	}
}
