package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.google.gson.JsonObject;

import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** What is selected in the workspace arrives on phones. */
@ExtendWith(Workbench.class)
class SendingTest {

	@Test
	void aFileSelectedInProjectExplorerArrivesByteForByte() throws Exception {
		byte[] png = Pictures.png(40, 30, 0x00AA01);
		IFile file = file("mock-up.png", png);
		Workbench.openRunning();
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			sendFromProjectExplorer(file);

			JsonObject image = phone.await("image", message -> message.get("name").getAsString().equals("mock-up.png"));
			assertEquals(40, image.get("width").getAsInt());
			assertEquals(30, image.get("height").getAsInt());
			assertArrayEquals(png, phone.fetch(image));
			Pump.until("the log names path and phone", () -> Widgets.isShown("Sent /sample/mock-up.png to Phone device-1."));
			Pump.until("the canvas shows it", () -> canvasShows(40));
		}
	}

	@Test
	void everyConnectedPhoneGetsTheImageAndSoDoesOneThatComesLater() throws Exception {
		IFile file = file("for-all.png", Pictures.png(41, 30, 0x00AA02));
		Workbench.openRunning();
		try (WebPhone first = new WebPhone(Workbench.link(), "device-1"); WebPhone second = new WebPhone(Workbench.link(), "device-2")) {
			sendFromProjectExplorer(file);

			first.await("image", message -> message.get("name").getAsString().equals("for-all.png"));
			second.await("image", message -> message.get("name").getAsString().equals("for-all.png"));
			try (WebPhone late = new WebPhone(Workbench.link(), "device-3")) {
				late.await("image", message -> message.get("name").getAsString().equals("for-all.png"));
			}
		}
	}

	@Test
	void previousAndNextWrapAround() throws Exception {
		Workbench.openRunning();
		ImageShareView view = (ImageShareView) Workbench.page().findView(ImageShareView.ID);
		int widthOfFirst = 50 + Workbench.share().images().size();
		IFile first = file("a.png", Pictures.png(widthOfFirst, 30, 0x00AA03));
		sendFromProjectExplorer(first);
		Pump.until("the first is shown", () -> canvasShows(widthOfFirst));
		IFile second = first.getProject().getFile("b.png");
		second.create(new ByteArrayInputStream(Pictures.png(widthOfFirst + 1, 30, 0x00AA04)), true, null);
		sendFromProjectExplorer(second);
		Pump.until("the second is shown", () -> canvasShows(widthOfFirst + 1));

		view.gallery().previous();
		Pump.until("the first is shown again", () -> canvasShows(widthOfFirst));
		view.gallery().next();
		Pump.until("the second is shown again", () -> canvasShows(widthOfFirst + 1));

		int all = Workbench.share().images().size();
		for (int i = 0; i < all; i++) {
			view.gallery().next();
		}
		assertEquals("b.png", view.gallery().current().orElseThrow().name());
		for (int i = 0; i < all; i++) {
			view.gallery().previous();
		}
		assertEquals("b.png", view.gallery().current().orElseThrow().name());
	}

	private static IFile file(String name, byte[] content) throws Exception {
		IFile file = Workbench.project("sample").getFile(name);
		file.create(new ByteArrayInputStream(content), true, null);
		return file;
	}

	private static void sendFromProjectExplorer(IFile file) throws Exception {
		CommonNavigator explorer = (CommonNavigator) Workbench.page().showView(ProjectExplorer.VIEW_ID);
		explorer.selectReveal(new StructuredSelection(file));
		Pump.until("the file is selected", () -> new StructuredSelection(file).equals(explorer.getCommonViewer().getSelection()));
		explorer.getSite().getService(IHandlerService.class).executeCommand("io.imageshare.ui.sendToPhone", null);
	}

	private static boolean canvasShows(int width) {
		ImageShareView view = (ImageShareView) Workbench.page().findView(ImageShareView.ID);
		return view.canvas().picture() != null && view.canvas().picture().width() == width;
	}
}
