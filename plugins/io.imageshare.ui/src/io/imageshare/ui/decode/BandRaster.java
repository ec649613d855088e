package io.imageshare.ui.decode;

import java.awt.Point;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.canvas.Pixels;

/** What a decoder of the Java runtime is given to write red, green and blue into, so that they come into bands instead of one array. */
final class BandRaster extends WritableRaster {

	private static final int SAMPLES = 3;
	private static final int[] BGR = { 2, 1, 0 };

	private final Bands bands;

	BandRaster(int width, int height) {
		this(Bands.blank(width, height, true));
	}

	private BandRaster(Bands bands) {
		super(new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, bands.width(), bands.height(), SAMPLES, SAMPLES * bands.width(), BGR), new Samples(bands),
				new Point());
		this.bands = bands;
	}

	Bands bands() {
		return bands;
	}

	/** Rows come from decoders in bytes; whatever else comes is taken sample by sample. */
	@Override
	public void setRect(int dx, int dy, Raster source) {
		boolean bytes = source.getDataBuffer() instanceof DataBufferByte && source.getSampleModel() instanceof ComponentSampleModel && source.getNumBands() == SAMPLES;
		int left = dx + source.getMinX();
		int top = dy + source.getMinY();
		if (!bytes || left < 0 || top < 0 || left + source.getWidth() > width || top + source.getHeight() > height) {
			super.setRect(dx, dy, source);
			return;
		}
		ComponentSampleModel model = (ComponentSampleModel) source.getSampleModel();
		DataBufferByte buffer = (DataBufferByte) source.getDataBuffer();
		for (int y = 0; y < source.getHeight(); y++) {
			int from = buffer.getOffset() + (source.getMinY() + y - source.getSampleModelTranslateY()) * model.getScanlineStride()
					+ (source.getMinX() - source.getSampleModelTranslateX()) * model.getPixelStride();
			copy(buffer.getData(), from, model, source.getWidth(), bands.at(top + y).bgr(), SAMPLES * (bands.start(top + y) + left));
		}
	}

	private static void copy(byte[] samples, int first, ComponentSampleModel model, int count, byte[] bgr, int at) {
		int red = model.getBandOffsets()[0];
		int green = model.getBandOffsets()[1];
		int blue = model.getBandOffsets()[2];
		int step = model.getPixelStride();
		int from = first;
		for (int to = at; to < at + SAMPLES * count; to += SAMPLES) {
			bgr[to] = samples[from + blue];
			bgr[to + 1] = samples[from + green];
			bgr[to + 2] = samples[from + red];
			from += step;
		}
	}

	/** The bands as one row of samples. */
	private static final class Samples extends DataBuffer {

		private final Bands bands;
		private final int row;

		Samples(Bands bands) {
			super(TYPE_BYTE, SAMPLES * bands.width() * bands.height());
			this.bands = bands;
			row = SAMPLES * bands.width();
		}

		@Override
		public int getElem(int bank, int index) {
			return band(index).bgr()[within(index)] & 0xFF;
		}

		@Override
		public void setElem(int bank, int index, int sample) {
			band(index).bgr()[within(index)] = (byte) sample;
		}

		private Pixels band(int index) {
			return bands.at(index / row);
		}

		private int within(int index) {
			return SAMPLES * bands.start(index / row) + index % row;
		}
	}
}
