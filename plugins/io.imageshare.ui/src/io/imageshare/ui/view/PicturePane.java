package io.imageshare.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.GridRow;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.SystemClipboard;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Orientation;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.canvas.Viewport;
import io.imageshare.ui.decode.DecodeResult.Decoded;
import io.imageshare.ui.decode.DecodeResult.Undecodable;
import io.imageshare.ui.decode.DecodeResult;
import io.imageshare.ui.picture.Caption;
import io.imageshare.ui.picture.Card;
import io.imageshare.ui.picture.PictureView;

/** The canvas with the picture that is shown, and a line below that says what it is. Decoding happens in a job; moving on cancels it. */
final class PicturePane implements PictureView {

	private final Composite pane;
	private final ImageCanvas canvas;
	private final PictureLine line;
	private final Player player;
	private final PicturesAhead ahead;
	private Optional<SharedImage> shown = Optional.empty();
	private DecodeJob decoding;
	private Optional<Decoded> decoded = Optional.empty();
	private final List<Runnable> listeners = new ArrayList<>();
	private Runnable moved = () -> { };
	/** Identity of the image whose picture is on the canvas. */
	private String pictured = "";

	PicturePane(Composite parent) {
		pane = new Composite(parent, SWT.NONE);
		pane.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
		canvas = new ImageCanvas(pane, SWT.NONE);
		ahead = new PicturesAhead(pane);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		line = new PictureLine(pane);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line.control());
		player = new Player(canvas, this::showNote);
		PlayerKeys.install(canvas, player);
		canvas.setViewportListener(viewport -> {
			showZoom();
			moved.run();
		});
		canvas.setPixelListener(line::showPixel);
		canvas.setAccessibleDetails(this::details);
		canvas.setMessage(Messages.PicturePane_empty);
		showLine(false);
		pane.addDisposeListener(event -> stopDecoding());
	}

	@Override
	public Composite control() {
		return pane;
	}

	@Override
	public ImageCanvas canvas() {
		return canvas;
	}

	/** What is shown, or would be if it could. */
	Optional<SharedImage> shown() {
		return shown;
	}

	/** The picture on show, once it is there as well as it will ever be. */
	Optional<Decoded> decoded() {
		return decoded;
	}

	/** Runs when another picture is shown, and when it has been decoded or not. */
	void addListener(Runnable changed) {
		listeners.add(changed);
	}

	/** Runs when another part of what is on the canvas is seen; one at most. */
	void setMoveListener(Runnable listener) {
		moved = listener;
	}

	/** Whether the picture on the canvas is one of what is shown, perhaps with fewer pixels or an older version, and not what was shown before. */
	boolean isPictured() {
		return canvas.picture() != null && shown.map(SharedImage::id).equals(Optional.of(pictured));
	}

	Player player() {
		return player;
	}

	/**
	 * Shows a picture, or that there is none.
	 *
	 * @param place of the picture among those to step through, from 1; 0 when it is none of them
	 */
	void show(Optional<SharedImage> image, int place, int count) {
		boolean isSame = image.map(SharedImage::id).equals(shown.map(SharedImage::id));
		boolean isNewer = !isSame && image.isPresent() && shown.isPresent() && isNewer(image.get(), shown.get());
		shown = image;
		line.show(image.map(Caption::of).orElse(""), count > 1 && place > 0 ? NLS.bind(Messages.Caption_position, place, count) : "");
		showLine(image.isPresent());
		if (!isSame) {
			stopDecoding();
			player.end();
			decoded = Optional.empty();
			showNote();
			image.ifPresentOrElse(now -> decode(now, isNewer), this::clear);
			listeners.forEach(Runnable::run);
		}
	}

	/** Without a picture there is no empty line either. */
	private void showLine(boolean visible) {
		GridRow.show(line.control(), visible);
		pane.layout(true, true);
	}

	private void clear() {
		canvas.setPicture(null);
		canvas.setMessage(Messages.PicturePane_empty);
	}

	/** Whether an image has taken the place of one that was sent from the same file. */
	private static boolean isNewer(SharedImage image, SharedImage old) {
		return image.isOfFileOf(old) && ImageSharePlugin.instance().share().image(old.id()).isEmpty();
	}

	/**
	 * What was decoded ahead is there at once; only what it lacks is decoded now.
	 *
	 * @param isNewer whether the older version is to be seen until it is decoded, and this one as that was
	 */
	private void decode(SharedImage image, boolean isNewer) {
		canvas.setAccessibleName(image.name());
		if (isNewer && canvas.picture() != null) {
			pictured = image.id();
			decode(image, 0, true);
			return;
		}
		Optional<Decoded> first = ahead.find(image);
		if (first.isPresent() && !first.get().picture().isReduced()) {
			show(first.get(), false);
			return;
		}
		first.map(Decoded::picture).ifPresent(picture -> {
			pictured = image.id();
			canvas.setPicture(picture);
			expect(picture);
		});
		int side = first.isPresent() ? 0 : Math.max(canvas.viewport().viewWidth(), canvas.viewport().viewHeight());
		decode(image, side, first.isPresent());
	}

	private void decode(SharedImage image, int viewSide, boolean seen) {
		// what was said of no picture, or of another one, is not true of this one
		canvas.setMessage("");
		decoding = new DecodeJob(this, image, viewSide, seen);
		decoding.schedule();
	}

	private void show(Decoded whole, boolean previewed) {
		pictured = shown.map(SharedImage::id).orElse("");
		expect(whole.picture());
		if (previewed) {
			refine(whole.picture());
		} else {
			canvas.setPicture(whole.picture());
		}
		decoded = Optional.of(whole);
		whole.animation().ifPresent(player::begin);
		showZoom();
		showNote();
	}

	/** Also of a newer version in another size the same part is seen, as large as it was. */
	private void refine(Picture picture) {
		Viewport before = canvas.viewport();
		boolean keep = !canvas.isFitting() && canvas.orientation().equals(Orientation.UPRIGHT);
		canvas.refinePicture(picture);
		Viewport now = canvas.viewport();
		if (keep && (now.imageWidth() != before.imageWidth() || now.imageHeight() != before.imageHeight())) {
			double x = before.imageX(before.viewWidth() / 2.0) / before.imageWidth();
			double y = before.imageY(before.viewHeight() / 2.0) / before.imageHeight();
			canvas.show(now.showing(x * now.imageWidth(), y * now.imageHeight(), before.scaledWidth() / now.imageWidth()));
		}
	}

	/** What there is of an image without decoding, perhaps with fewer pixels than it has. */
	Optional<Picture> known(SharedImage image) {
		boolean isShown = decoded.isPresent() && shown.map(SharedImage::id).equals(Optional.of(image.id()));
		return (isShown ? decoded : ahead.find(image)).map(Decoded::picture);
	}

	/** These pictures may be the next to be shown. */
	void prepare(List<SharedImage> next) {
		ahead.want(next);
	}

	private void stopDecoding() {
		if (decoding != null) {
			decoding.cancel();
			decoding = null;
		}
	}

	/** A coarse picture is there, the first one or a finer one. On the UI thread. */
	void preview(DecodeJob job, Picture picture) {
		if (job == decoding) {
			boolean another = canvas.picture() == null || !pictured.equals(job.image().id());
			pictured = job.image().id();
			if (another) {
				canvas.setPicture(picture);
			} else {
				refine(picture);
			}
			expect(picture);
		}
	}

	/** Decoding has ended. On the UI thread. */
	void finished(DecodeJob job, DecodeResult result, boolean previewed) {
		if (job != decoding) {
			return;
		}
		decoding = null;
		if (result instanceof Decoded whole) {
			show(whole, previewed);
		} else if (result instanceof Undecodable failure) {
			Card card = Card.of(job.image(), failure);
			canvas.setPicture(null);
			canvas.setMessage(card.title(), card.details());
		}
		showZoom();
		showNote();
		listeners.forEach(Runnable::run);
	}

	/** Lets what moves begin anew, after something has stopped it to have one frame. */
	void replay() {
		decoded.filter(whole -> whole.animation().isPresent()).ifPresent(whole -> {
			canvas.refinePicture(whole.picture());
			player.begin(whole.animation().get());
		});
	}

	private void expect(Picture picture) {
		line.expect(picture.width(), picture.height());
		showZoom();
	}

	@Override
	public void copyColour() {
		canvas.pickedPixel().ifPresent(sample -> {
			SystemClipboard.put(canvas.getDisplay(), sample.hex());
			line.showCopied(sample);
		});
	}

	private void showZoom() {
		Picture picture = canvas.picture();
		line.showZoom(picture == null ? "" : canvas.viewport().percent() + " %");
	}

	/** How the picture is turned, and the pixel that its colour would be copied of. */
	private String details() {
		List<String> details = new ArrayList<>();
		Orientation orientation = canvas.orientation();
		if (orientation.isMirrored()) {
			details.add(Messages.PicturePane_mirrored);
		}
		if (orientation.degrees() != 0) {
			details.add(NLS.bind(Messages.PicturePane_rotated, orientation.degrees()));
		}
		canvas.pickedPixel().map(PixelReadout::describe).ifPresent(details::add);
		return String.join(", ", details);
	}

	private void showNote() {
		boolean frames = shown.map(image -> image.info().format() != ImageFormat.TIFF).orElse(false);
		String text = decoded.map(found -> PictureNote.of(found, frames, player)).orElse("");
		line.showNote(text);
	}
}
