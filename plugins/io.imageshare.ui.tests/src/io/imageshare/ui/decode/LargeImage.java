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

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Red and green above, blue and white below, of any size: what is asked for is made then, so it takes no memory. */
record LargeImage(int width, int height) implements RenderedImage {

	private static final BufferedImage MODEL = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
	private static final int[][] COLORS = { { 255, 0, 0 }, { 0, 255, 0 }, { 0, 0, 255 }, { 255, 255, 255 } };

	/** Writes it into a file, packed as the format does by itself. */
	Path write(Path file, String format) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
		ImageWriteParam param = writer.getDefaultWriteParam();
		if (format.equals("tiff")) {
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionType("PackBits");
		}
		try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(output);
			writer.write(null, new IIOImage(this, null, null), param);
		} finally {
			writer.dispose();
		}
		return file;
	}

	@Override
	public Raster getData(Rectangle area) {
		WritableRaster raster = Raster.createInterleavedRaster(0, area.width, area.height, 3, new Point(area.x, area.y));
		int[] row = new int[3 * area.width];
		for (int y = area.y; y < area.y + area.height; y++) {
			for (int x = 0; x < area.width; x++) {
				System.arraycopy(COLORS[(2 * y < height ? 0 : 2) + (2 * (area.x + x) < width ? 0 : 1)], 0, row, 3 * x, 3);
			}
			raster.setPixels(area.x, y, area.width, 1, row);
		}
		return raster;
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
		return MODEL.getColorModel();
	}

	@Override
	public SampleModel getSampleModel() {
		return MODEL.getSampleModel().createCompatibleSampleModel(width, 1);
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
