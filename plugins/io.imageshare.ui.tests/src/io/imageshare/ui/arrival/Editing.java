package io.imageshare.ui.arrival;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Workbench;

/** A text in an editor; a bar is where the caret is, two of them are around what is selected. */
final class Editing {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

	private final ITextEditor editor;

	private Editing(ITextEditor editor) {
		this.editor = editor;
	}

	/** Makes a file and opens it. */
	static Editing begin(IFile file, String marked) throws Exception {
		for (IContainer folder = file.getParent(); folder instanceof IFolder missing && !folder.exists(); folder = folder.getParent()) {
			missing.create(true, true, null);
		}
		file.create(new ByteArrayInputStream(marked.replace("|", "").getBytes(StandardCharsets.UTF_8)), true, null);
		Editing editing = new Editing((ITextEditor) IDE.openEditor(Workbench.page(), file, TEXT_EDITOR));
		int from = marked.indexOf('|');
		int to = marked.lastIndexOf('|');
		editing.select(from, Math.max(0, to - from - 1));
		return editing;
	}

	ITextEditor editor() {
		return editor;
	}

	IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	void select(int offset, int length) {
		editor.selectAndReveal(offset, length);
	}

	/** The text with a bar where the caret is. */
	String marked() {
		int caret = ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
		return new StringBuilder(document().get()).insert(caret, '|').toString();
	}

	void await(String marked) {
		Pump.until("the text is " + marked + " but it is " + marked(), () -> marked().equals(marked));
	}

	/** As the keyboard does it. */
	void type(String text) {
		StyledText widget = (StyledText) editor.getAdapter(Control.class);
		text.chars().forEach(sign -> {
			int caret = widget.getCaretOffset();
			widget.insert(String.valueOf((char) sign));
			widget.setCaretOffset(caret + 1);
		});
	}

	/** Does what Ctrl+Z does while the editor has the keyboard. */
	void undo() {
		editor.getAction(ITextEditorActionConstants.UNDO).run();
	}

	void redo() {
		editor.getAction(ITextEditorActionConstants.REDO).run();
	}
}
