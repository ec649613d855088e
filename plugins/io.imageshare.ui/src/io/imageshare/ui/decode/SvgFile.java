package io.imageshare.ui.decode;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import io.imageshare.ui.canvas.Bands;
import io.imageshare.ui.decode.DecodeResult.Reason;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * A drawing (SVG 1.1), drawn at its own size, or larger when that is small, so that zooming in shows lines and not squares. Nothing outside the file is
 * fetched, scripts do not run, and a drawing that takes too long is given up.
 */
final class SvgFile implements Source {

	/** As text; drawings are small. */
	private static final int LARGEST = 1 << 24;
	private static final int NESTING = 100;
	private static final int USES = 8;
	private static final int PATHS = 500_000;
	/** Pixels of the longer side that a drawing is given at the least. */
	private static final int COMFORTABLE = 1200;
	private static final long MOST_PIXELS = 40_000_000;
	/** For every pixel: the drawing in 32 bits, and as much again for a layer of it. */
	private static final int BYTES = 8;

	private final OpenFile file;
	private final SVGDocument document;
	private final Header header;

	private SvgFile(OpenFile file, SVGDocument document, Header header) {
		this.file = file;
		this.document = document;
		this.header = header;
	}

	static Source open(OpenFile file) throws IOException {
		if (file.length() > LARGEST) {
			throw new Refusal(Reason.TOO_LARGE, file.length() + " bytes");
		}
		LoaderContext context = LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
				.documentLimits(new DocumentLimits(NESTING, USES, PATHS)).build();
		try {
			byte[] text = file.bytes(0, (int) file.length()).array();
			SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(text), null, context);
			if (document == null) {
				throw new Refusal(Reason.DAMAGED, "no document");
			}
			return new SvgFile(file, document, Header.of(size(document.size()), Cost.decoded(BYTES)));
		} catch (StackOverflowError e) {
			throw new Refusal(Reason.TOO_LARGE, "nested too deeply");
		}
	}

	@Override
	public Header header() {
		return header;
	}

	@Override
	public Bands read(int reduction) throws IOException {
		int width = (int) Size.reduced(header.size().width(), reduction);
		int height = (int) Size.reduced(header.size().height(), reduction);
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			document.renderWithPlatform(NullPlatformSupport.INSTANCE, PatientOutput.on(graphics, file.cancelled()), new ViewBox(width, height));
		} catch (StackOverflowError e) {
			throw new Refusal(Reason.TOO_LARGE, "nested too deeply");
		} finally {
			graphics.dispose();
		}
		return Bands.of(PixelCopy.of(image));
	}

	private static Size size(FloatSize asked) throws Refusal {
		double longer = Math.max(asked.width, asked.height);
		if (!(asked.width > 0 && asked.height > 0) || longer > Integer.MAX_VALUE) {
			throw new Refusal(Reason.DAMAGED, asked.toString());
		}
		double scale = Math.max(1, Math.ceil(COMFORTABLE / longer));
		long width = Math.max(1, Math.round(asked.width * scale));
		long height = Math.max(1, Math.round(asked.height * scale));
		if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
			throw new Refusal(Reason.TOO_LARGE, asked.toString());
		}
		return new Size(width, height);
	}
}
