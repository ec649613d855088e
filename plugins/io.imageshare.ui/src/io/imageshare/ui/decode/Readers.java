package io.imageshare.ui.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.DecodeResult.Reason;

import com.twelvemonkeys.imageio.plugins.bmp.ICOImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/**
 * The decoders. Those of the Java runtime come from its registry, and never others that somebody has put there; the libraries' are made from their
 * providers, because the registry does not see what is in a bundle.
 */
final class Readers {

	private static final Set<String> BY_ROWS = Set.of("JPEG", "png");

	private Readers() {
	}

	/** A new reader of the Java runtime. */
	static ImageReader ofRuntime(String format) throws Refusal {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
		while (readers.hasNext()) {
			ImageReader reader = readers.next();
			if (reader.getClass().getModule() == ImageIO.class.getModule()) {
				return reader;
			}
		}
		throw new Refusal(Reason.UNSUPPORTED_FORMAT, format);
	}

	/** A new reader for WebP. */
	static ImageReader forWebP() throws IOException {
		return new WebPImageReaderSpi().createReaderInstance(null);
	}

	/** A new reader for icon files. */
	static ImageReader forIcons() throws IOException {
		return new ICOImageReaderSpi().createReaderInstance(null);
	}

	/** Every n-th pixel of every n-th row. The reader is disposed. */
	static Pixels pixels(ImageReader reader, SplicedInput input, int reduction, BooleanSupplier cancelled) throws IOException {
		try {
			begin(reader, input, cancelled);
			ImageReadParam param = reduced(reader, reduction);
			param.setDestinationType(type(reader));
			return PixelCopy.of(reader.read(0, param));
		} finally {
			reader.dispose();
		}
	}

	/** The same in bands, where the decoder hands out row by row. */
	static Bands bands(ImageReader reader, SplicedInput input, int reduction, BooleanSupplier cancelled) throws IOException {
		try {
			begin(reader, input, cancelled);
			ImageReadParam param = reduced(reader, reduction);
			ImageTypeSpecifier type = type(reader);
			if (type.getBufferedImageType() != BufferedImage.TYPE_3BYTE_BGR || !BY_ROWS.contains(reader.getFormatName())) {
				param.setDestinationType(type);
				return Bands.of(PixelCopy.of(reader.read(0, param)));
			}
			BandRaster raster = new BandRaster((int) Size.reduced(reader.getWidth(0), reduction), (int) Size.reduced(reader.getHeight(0), reduction));
			param.setDestination(new BufferedImage(type.getColorModel(), raster, false, null));
			reader.read(0, param);
			return raster.bands();
		} finally {
			reader.dispose();
		}
	}

	static void begin(ImageReader reader, SplicedInput input, BooleanSupplier cancelled) {
		// metadata is not ignored: it tells which colour of a PNG is transparent
		reader.setInput(input);
		reader.addIIOReadProgressListener(new AbortWhenCancelled(cancelled));
	}

	static ImageReadParam reduced(ImageReader reader, int reduction) {
		ImageReadParam param = reader.getDefaultReadParam();
		param.setSourceSubsampling(reduction, reduction, 0, 0);
		return param;
	}

	/** Of those offered the one that needs no copying or the least; the first one offered tells whether there is alpha. */
	private static ImageTypeSpecifier type(ImageReader reader) throws IOException {
		Iterator<ImageTypeSpecifier> offered = reader.getImageTypes(0);
		ImageTypeSpecifier first = offered.next();
		int wanted = first.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
		while (offered.hasNext()) {
			ImageTypeSpecifier type = offered.next();
			if (type.getBufferedImageType() == wanted && first.getColorModel().getPixelSize() == type.getColorModel().getPixelSize()) {
				return type;
			}
		}
		return first;
	}
}
