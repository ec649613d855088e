package io.imageshare.ui.encode;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

import org.w3c.dom.NodeList;

/**
 * Writes pixels to a file and nothing but pixels: no metadata, no thumbnail, no profile, since nothing of the original file is given to it. The encoders are
 * those of the Java runtime, and never others that somebody has put into its registry.
 */
public final class Encoder {

	/** At this quality and with colours as fine as brightness, the loss is not seen, also at edges of text and marks. */
	private static final float QUALITY = 0.95f;
	private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";

	private Encoder() {
	}

	/**
	 * Writes a PNG file, unless that becomes too long.
	 *
	 * @param most bytes
	 * @return whether it did not
	 */
	public static boolean png(BufferedImage image, Path file, long most) throws IOException {
		try (OutputStream out = new CappedOutput(new BufferedOutputStream(Files.newOutputStream(file)), most)) {
			ImageWriter writer = writer("png");
			write(writer, new IIOImage(image, null, null), null, out);
			return true;
		} catch (IOException e) {
			// the encoder wraps what it is told while it writes
			if (e instanceof CappedOutput.Full || e.getCause() instanceof CappedOutput.Full) {
				return false;
			}
			throw e;
		}
	}

	/** Writes a JPEG file of high quality. */
	public static void jpeg(BufferedImage image, Path file) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			ImageWriter writer = writer("jpeg");
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(QUALITY);
			IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
			write(writer, new IIOImage(image, null, fineColours(metadata)), param, out);
		}
	}

	/** A sample of colour for each pixel, where usually one is shared by four, which makes red lines on a screenshot fuzzy. */
	private static IIOMetadata fineColours(IIOMetadata metadata) throws IIOInvalidTreeException {
		IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(JPEG_METADATA);
		NodeList components = root.getElementsByTagName("componentSpec");
		for (int i = 0; i < components.getLength(); i++) {
			IIOMetadataNode component = (IIOMetadataNode) components.item(i);
			component.setAttribute("HsamplingFactor", "1");
			component.setAttribute("VsamplingFactor", "1");
		}
		metadata.setFromTree(JPEG_METADATA, root);
		return metadata;
	}

	private static void write(ImageWriter writer, IIOImage image, ImageWriteParam param, OutputStream out) throws IOException {
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, image, param);
		} finally {
			writer.dispose();
		}
	}

	private static ImageWriter writer(String format) throws IOException {
		Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
		while (writers.hasNext()) {
			ImageWriter writer = writers.next();
			if (writer.getClass().getModule() == ImageIO.class.getModule()) {
				return writer;
			}
		}
		throw new IOException(format);
	}
}
