package io.imageshare.ui.decode;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Vector;
import java.util.function.Consumer;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Four colours, two above and two below, of any size: what is asked for is made then, so it takes no memory.
 *
 * @param colors in reading order, each of one sample for grey, three for red, green and blue, or four with alpha
 */
record LargeImage(int width, int height, int[][] colors) implements RenderedImage {

	/** Red and green above, blue and white below. */
	static LargeImage quarters(int width, int height) {
		return new LargeImage(width, height, new int[][] { { 255, 0, 0 }, { 0, 255, 0 }, { 0, 0, 255 }, { 255, 255, 255 } });
	}

	/** Writes the same samples as the four inks of a printer, of which only a whole raster can be written. */
	Path writeInks(Path file) throws IOException {
		return write(file, "jpeg", new IIOImage(getData(), null, null));
	}

	/** Writes it into a file, packed as the format does by itself. */
	Path write(Path file, String format) throws IOException {
		return write(file, format, new IIOImage(this, null, null));
	}

	/** Writes it into a TIFF file of which any pixel takes all to be read. */
	Path writeInOneTile(Path file) throws IOException {
		return write(file, "tiff", new IIOImage(this, null, null), param -> {
			param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
			param.setTiling(width, height, 0, 0);
		});
	}

	private static Path write(Path file, String format, IIOImage image) throws IOException {
		return write(file, format, image, usual -> {
		});
	}

	private static Path write(Path file, String format, IIOImage image, Consumer<ImageWriteParam> adjust) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
		ImageWriteParam param = writer.getDefaultWriteParam();
		if (format.equals("tiff")) {
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionType("PackBits");
		}
		adjust.accept(param);
		try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(output);
			writer.write(null, image, param);
		} finally {
			writer.dispose();
		}
		return file;
	}

	@Override
	public Raster getData(Rectangle area) {
		WritableRaster raster = Raster.createWritableRaster(getSampleModel().createCompatibleSampleModel(area.width, area.height), new Point(area.x, area.y));
		byte[][] rows = { row(area, 0), row(area, 2) };
		for (int y = area.y; y < area.y + area.height; y++) {
			raster.setDataElements(area.x, y, area.width, 1, rows[2 * y < height ? 0 : 1]);
		}
		return raster;
	}

	/** @param first the colour on the left */
	private byte[] row(Rectangle area, int first) {
		int samples = colors[0].length;
		byte[] row = new byte[samples * area.width];
		for (int i = 0; i < row.length; i++) {
			row[i] = (byte) colors[first + (2 * (area.x + i / samples) < width ? 0 : 1)][i % samples];
		}
		return row;
	}

	private BufferedImage model() {
		return new BufferedImage(1, 1, switch (colors[0].length) {
		case 1 -> BufferedImage.TYPE_BYTE_GRAY;
		case 3 -> BufferedImage.TYPE_3BYTE_BGR;
		default -> BufferedImage.TYPE_4BYTE_ABGR;
		});
	}

	@Override
	public WritableRaster copyData(WritableRaster raster) {
		raster.setRect(getData(raster.getBounds()));
		return raster;
	}

	@Override
	public Raster getData() {
		return getData(new Rectangle(width, height));
	}

	@Override
	public Raster getTile(int tileX, int tileY) {
		return getData(new Rectangle(0, tileY, width, 1));
	}

	@Override
	public Vector<RenderedImage> getSources() {
		return null;
	}

	@Override
	public Object getProperty(String name) {
		return java.awt.Image.UndefinedProperty;
	}

	@Override
	public String[] getPropertyNames() {
		return null;
	}

	@Override
	public ColorModel getColorModel() {
		return model().getColorModel();
	}

	@Override
	public SampleModel getSampleModel() {
		return model().getSampleModel().createCompatibleSampleModel(width, 1);
	}

	@Override
	public int getWidth() {
		return width;
	}

	@Override
	public int getHeight() {
		return height;
	}

	@Override
	public int getMinX() {
		return 0;
	}

	@Override
	public int getMinY() {
		return 0;
	}

	@Override
	public int getNumXTiles() {
		return 1;
	}

	@Override
	public int getNumYTiles() {
		return height;
	}

	@Override
	public int getMinTileX() {
		return 0;
	}

	@Override
	public int getMinTileY() {
		return 0;
	}

	@Override
	public int getTileWidth() {
		return width;
	}

	@Override
	public int getTileHeight() {
		return 1;
	}

	@Override
	public int getTileGridXOffset() {
		return 0;
	}

	@Override
	public int getTileGridYOffset() {
		return 0;
	}
}
