package io.imageshare.ui.markup;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.canvas.Projection;
import io.imageshare.ui.markup.model.Document;
import io.imageshare.ui.markup.model.Ink;
import io.imageshare.ui.markup.model.Spot;
import io.imageshare.ui.markup.model.Words;

/**
 * A field over the picture in which words are typed where they will be, in their colours and about their size. Enter, a click elsewhere and every zoom take them
 * over, Shift+Enter begins another line, Escape leaves things as they were. UI thread only.
 */
final class WordsField {

	private static final int SMALLEST = 9;
	private static final int LARGEST = 60;
	private static final int LEAST_WIDTH = 60;

	private final ImageCanvas canvas;
	private final MarkUp markUp;
	private final Consumer<Control> typing;
	private Text field;
	private Words edited;
	private Spot at;
	private double size;
	private Ink ink;

	/** @param typing is told of each field that appears */
	WordsField(ImageCanvas canvas, MarkUp markUp, Consumer<Control> typing) {
		this.canvas = canvas;
		this.markUp = markUp;
		this.typing = typing;
	}

	/** Begins to type new words, whose first line begins here. */
	void begin(Spot spot) {
		Ink now = markUp.ink(canvas.projection().scale());
		double line = Words.sizeFor(now);
		open(null, "", spot.moved(0, -line / 2), line, now);
	}

	/** Begins to change words. */
	void edit(Words words) {
		open(words, words.text(), words.at(), words.size(), words.ink());
	}

	boolean isOpen() {
		return field != null;
	}

	private void open(Words old, String text, Spot where, double line, Ink colours) {
		finish();
		edited = old;
		at = where;
		size = line;
		ink = colours;
		Projection projection = canvas.projection();
		field = new Text(canvas, SWT.MULTI);
		field.setForeground(new Color(MarksOverlay.rgb(ink.rgb())));
		field.setBackground(new Color(MarksOverlay.rgb(ink.haloRgb())));
		Font font = font(size * projection.scale());
		field.setFont(font);
		field.addListener(SWT.Dispose, event -> font.dispose());
		field.setText(text);
		field.selectAll();
		field.setLocation((int) projection.viewX(at.x(), at.y()), (int) projection.viewY(at.x(), at.y()));
		field.addListener(SWT.Modify, event -> fit());
		field.addListener(SWT.Traverse, this::traversed);
		field.addListener(SWT.FocusOut, event -> finish());
		fit();
		typing.accept(field);
		field.getAccessible().addAccessibleListener(new FieldName(Messages.MarkUp_wordsField));
		field.setFocus();
	}

	/** As large as the words will be where that can still be typed in. */
	private Font font(double points) {
		GC gc = new GC(canvas);
		Font probe = Lettering.font(canvas, LARGEST);
		gc.setFont(probe);
		double high = gc.getFontMetrics().getHeight();
		gc.dispose();
		probe.dispose();
		return Lettering.font(canvas, (int) Math.max(SMALLEST, Math.min(LARGEST, Math.round(LARGEST * points / high))));
	}

	private void fit() {
		Point wanted = field.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		field.setSize(Math.max(LEAST_WIDTH, wanted.x + wanted.y), wanted.y);
	}

	private void traversed(Event event) {
		if (event.detail == SWT.TRAVERSE_ESCAPE) {
			event.doit = false;
			close();
		} else if (event.detail == SWT.TRAVERSE_RETURN && (event.stateMask & SWT.SHIFT) == 0) {
			event.doit = false;
			finish();
		}
	}

	/** Takes over what was typed, if a field is open; nothing typed is no words. */
	void finish() {
		if (field == null || field.isDisposed()) {
			field = null;
			return;
		}
		String text = field.getText().replace(field.getLineDelimiter(), "\n").strip();
		close();
		Document before = markUp.document();
		if (text.isEmpty()) {
			markUp.preview(edited == null ? before : before.without(edited), null);
		} else {
			Words words = Lettering.words(canvas, text, at, size, ink);
			markUp.preview(edited == null ? before.with(words) : before.replaced(edited, words), words);
		}
		markUp.commit(Messages.MarkUp_words);
	}

	/** Forgotten first: what has no focus any more must not be taken over once more. */
	private void close() {
		Text closed = field;
		field = null;
		// before it goes, so that everybody hears that it has lost the keyboard
		if (closed.isFocusControl()) {
			canvas.forceFocus();
		}
		closed.dispose();
	}
}
