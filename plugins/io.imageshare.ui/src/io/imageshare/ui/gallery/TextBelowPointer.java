package io.imageshare.ui.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import io.imageshare.core.model.SharedImage;

/** What is written where pictures are dropped into a text: an image of Markdown in an editor of that, else their paths. UI thread only. */
final class TextBelowPointer {

	private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");

	private TextBelowPointer() {
	}

	static String of(List<SharedImage> images) {
		return editedFile().filter(file -> MARKDOWN.contains(String.valueOf(file.getFileExtension()).toLowerCase(Locale.ROOT)))
				.map(file -> SharedFiles.markdown(images, file.getParent())).orElseGet(() -> SharedFiles.paths(images));
	}

	private static Optional<IFile> editedFile() {
		Control below = Display.getCurrent().getCursorControl();
		return Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getActivePage).filter(Objects::nonNull)
				.flatMap(TextBelowPointer::editors).filter(editor -> below != null && editor.getAdapter(Control.class) == below)
				.map(editor -> editor.getEditorInput().getAdapter(IFile.class)).filter(Objects::nonNull).findFirst();
	}

	private static Stream<IEditorPart> editors(IWorkbenchPage page) {
		return Stream.of(page.getEditorReferences()).map(reference -> reference.getEditor(false)).filter(Objects::nonNull);
	}
}
