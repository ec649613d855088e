package io.imageshare.ui.view;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.DecodeResult;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Reason;
import io.imageshare.ui.decode.DecodeResult.Undecodable;

/** The canvas with the picture that is shown, and a line below that says what it is. Decoding happens in a job; moving on cancels it. */
final class PicturePane {

	/** Between the parts of the line, in points. */
	private static final int GAP = 10;

	private final Composite pane;
	private final ImageCanvas canvas;
	private final Composite line;
	private final CLabel caption;
	private final Label zoom;
	private final Label position;
	private Optional<SharedImage> shown = Optional.empty();
	private DecodeJob decoding;

	PicturePane(Composite parent) {
		pane = new Composite(parent, SWT.NONE);
		pane.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
		canvas = new ImageCanvas(pane, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		line = new Composite(pane, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(GAP / 2, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		caption = new CLabel(line, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(50, SWT.DEFAULT).applyTo(caption);
		zoom = new Label(line, SWT.RIGHT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(GAP, 0).applyTo(zoom);
		position = new Label(line, SWT.RIGHT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(GAP, 0).applyTo(position);
		canvas.setViewportListener(viewport -> showZoom());
		canvas.setMessage(Messages.PicturePane_empty);
		showLine(false);
		pane.addDisposeListener(event -> stopDecoding());
	}

	Composite control() {
		return pane;
	}

	ImageCanvas canvas() {
		return canvas;
	}

	/**
	 * Shows a picture, or that there is none.
	 *
	 * @param place of the picture among all, from 1
	 */
	void show(Optional<SharedImage> image, int place, int count) {
		boolean isSame = image.map(SharedImage::id).equals(shown.map(SharedImage::id));
		shown = image;
		caption.setText(PlainText.forLabel(image.map(Caption::of).orElse("")));
		caption.setToolTipText(image.map(Caption::of).orElse(null));
		position.setText(count > 1 ? NLS.bind(Messages.Caption_position, place, count) : "");
		showLine(image.isPresent());
		if (!isSame) {
			stopDecoding();
			image.ifPresentOrElse(this::decode, this::clear);
		}
	}

	/** Without a picture there is no empty line either. */
	private void showLine(boolean visible) {
		((GridData) line.getLayoutData()).exclude = !visible;
		line.setVisible(visible);
		pane.layout(true, true);
	}

	private void clear() {
		canvas.setPicture(null);
		canvas.setMessage(Messages.PicturePane_empty);
	}

	private void decode(SharedImage image) {
		canvas.setAccessibleName(image.name());
		decoding = new DecodeJob(this, image, Math.max(canvas.viewport().viewWidth(), canvas.viewport().viewHeight()));
		decoding.schedule();
	}

	private void stopDecoding() {
		if (decoding != null) {
			decoding.cancel();
			decoding = null;
		}
	}

	/** A coarse picture is there. On the UI thread. */
	void preview(DecodeJob job, Picture picture) {
		if (job == decoding) {
			canvas.setPicture(picture);
		}
	}

	/** Decoding has ended. On the UI thread. */
	void finished(DecodeJob job, DecodeResult result, boolean previewed) {
		if (job != decoding) {
			return;
		}
		decoding = null;
		if (result instanceof Decoded decoded) {
			if (previewed) {
				canvas.refinePicture(decoded.picture());
			} else {
				canvas.setPicture(decoded.picture());
			}
		} else if (result instanceof Undecodable failure) {
			canvas.setPicture(null);
			canvas.setMessage(job.image().name(), explain(failure));
		}
		showZoom();
	}

	private static String explain(Undecodable failure) {
		return failure.reason() == Reason.UNREADABLE ? NLS.bind(Messages.PicturePane_unreadable, failure.detail())
				: failure.reason() == Reason.DAMAGED ? Messages.PicturePane_damaged
				: failure.reason() == Reason.TOO_LARGE ? Messages.PicturePane_tooLarge
				: Messages.PicturePane_unsupported;
	}

	private void showZoom() {
		String percent = canvas.picture() == null ? "" : canvas.viewport().percent() + " %";
		if (!percent.equals(zoom.getText())) {
			zoom.setText(percent);
			zoom.requestLayout();
		}
	}
}
