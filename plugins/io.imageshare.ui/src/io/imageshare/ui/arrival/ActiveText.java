package io.imageshare.ui.arrival;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IBlockTextSelection;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IMultiTextSelection;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.IDocumentProvider;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;

import io.imageshare.core.reference.DocComment;
import io.imageshare.core.reference.ImagesDirectory;
import io.imageshare.core.reference.RelativePath;
import io.imageshare.core.reference.Syntax;

/**
 * The text that the user edits: that of the editor which is in front in its window, whether or not it has the keyboard. UI thread only.
 *
 * @param editor perhaps a page of one with several pages
 */
record ActiveText(ITextEditor editor, IDocument document) {

	static Optional<ActiveText> in(IWorkbenchPage page) {
		IEditorPart part = page == null ? null : page.getActiveEditor();
		ITextEditor editor = part == null ? null : Adapters.adapt(part, ITextEditor.class);
		IDocumentProvider provider = editor == null ? null : editor.getDocumentProvider();
		IDocument document = provider == null ? null : provider.getDocument(editor.getEditorInput());
		return document == null ? Optional.empty() : Optional.of(new ActiveText(editor, document));
	}

	/** What the editor is called. */
	String title() {
		return editor.getEditorInput().getName();
	}

	/** Whether it may be changed. Nobody is asked whether a file is to be made writable: nobody at the computer has done anything that asks for it. */
	boolean isEditable() {
		IFile file = file();
		if (file != null && file.isReadOnly() || !editor.isEditable()) {
			return false;
		}
		return !(editor instanceof ITextEditorExtension2 extension) || extension.isEditorInputModifiable() && extension.validateEditorInputState();
	}

	/** What is selected: of several places the first, and of a block the place where it begins. */
	IRegion selection() {
		ISelectionProvider provider = editor.getSelectionProvider();
		ISelection selection = provider == null ? null : provider.getSelection();
		if (selection instanceof IBlockTextSelection block) {
			return new Region(block.getOffset(), 0);
		}
		if (selection instanceof IMultiTextSelection several && several.getRegions().length > 1) {
			return several.getRegions()[0];
		}
		return selection instanceof ITextSelection text && text.getOffset() >= 0 ? new Region(text.getOffset(), Math.max(0, text.getLength())) : new Region(document.getLength(), 0);
	}

	/** Puts the caret there. */
	void setCaret(int offset) {
		editor.selectAndReveal(offset, 0);
	}

	/** Where it is written, as long as it has the keyboard. */
	Optional<ITextViewer> focusedViewer() {
		ITextOperationTarget target = Adapters.adapt(editor, ITextOperationTarget.class);
		return target instanceof ITextViewer viewer && viewer.getTextWidget() != null && viewer.getTextWidget().isFocusControl() ? Optional.of(viewer) : Optional.empty();
	}

	/** The type of text at a place. */
	String typeAt(int offset) {
		String extension = extension();
		return DocComment.isPossibleIn(extension) && DocComment.contains(document.get(), offset) ? Syntax.JAVADOC : extension;
	}

	private String extension() {
		String name = title();
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/** How it names a file at a place: from its own folder on, or from the one it has set for pictures; from its project on, when one of them is not on this computer; a text without a file names the whole path. */
	String pathTo(IFile picture, int offset) {
		IPath there = picture.getLocation();
		Optional<Path> folder = location().map(Path::getParent).map(own -> ImagesDirectory.isPossibleIn(extension()) ? ImagesDirectory.at(own, document.get(), offset) : own);
		if (there != null && folder.isPresent()) {
			return RelativePath.of(folder.get(), there.toPath());
		}
		IFile own = file();
		if (own != null && own.getProject().equals(picture.getProject())) {
			return picture.getFullPath().makeRelativeTo(own.getParent().getFullPath()).toString();
		}
		return there != null ? there.toString() : picture.getFullPath().toString();
	}

	/** Whether it is in another project than a file. */
	boolean isElsewhereThan(IFile picture) {
		return file() == null || !file().getProject().equals(picture.getProject());
	}

	private IFile file() {
		return Adapters.adapt(editor.getEditorInput(), IFile.class);
	}

	private Optional<Path> location() {
		IFile file = file();
		if (file != null) {
			return Optional.ofNullable(file.getLocation()).map(IPath::toPath);
		}
		URI address = editor.getEditorInput() instanceof IURIEditorInput input ? input.getURI() : null;
		try {
			return Optional.ofNullable(address).map(Path::of);
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			return Optional.empty();
		}
	}
}
