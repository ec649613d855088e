package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is seen of the folder where pictures land. */
class FolderLinkTest {

	private static final String LONG = "/sample/src/main/resources/documentation/pictures/of/phones/images";

	private final Shell shell = new Shell(Display.getCurrent());
	private final FolderLink link = new FolderLink(shell);

	@AfterEach
	void close() {
		shell.dispose();
	}

	@Test
	void aLongPathKeepsItsBeginningAndItsEndAndIsWholeAgainWhereThereIsRoom() {
		link.show(LONG);
		link.control().setSize(200, 20);
		String shown = link.control().getText().replaceAll("<[^>]*>", "");
		assertTrue(shown.startsWith("/sample/") && shown.contains("\u2026") && shown.endsWith("/images"), shown);
		assertTrue(link.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= 200 + 2);
		assertEquals(LONG, link.control().getToolTipText());
		link.control().setSize(2000, 20);
		assertEquals("<a>" + LONG + "</a>", link.control().getText());
	}
}
