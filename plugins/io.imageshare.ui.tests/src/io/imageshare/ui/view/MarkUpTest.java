package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.ui.testing.Mouse;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Workbench;

/** From the command to a new file in the workspace or on a phone. */
@ExtendWith(Workbench.class)
class MarkUpTest {

	private static final int RED = 0xFFE5322D;

	@TempDir
	Path folder;

	private IProject project;

	@BeforeEach
	void openProject() throws Exception {
		Mouse.needed();
		project = Workbench.project("sample");
	}

	@Test
	void whatIsMarkedIsSavedAsANewPictureBesideTheOriginalWhichStaysAsItIs() throws Exception {
		byte[] png = Pictures.png(300, 200, 0x206040);
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			IFile original = view.receive(project, phone, "shot.png", png, 300);
			view.begin();
			view.use("Box");
			view.drag(60, 40, 200, 120);
			view.use("Blur");
			view.drag(220, 140, 280, 190);
			view.press("Save");
			IFile marked = project.getFile("images/shot-marked.png");
			Pump.until("the file is there", marked::exists);
			BufferedImage image = MarkUpInView.read(marked);
			assertEquals("300 x 200", image.getWidth() + " x " + image.getHeight());
			assertEquals(RED, image.getRGB(130, 40));
			assertEquals(0xFF206040, image.getRGB(130, 80));
			assertArrayEquals(png, bytes(original));
			Pump.until("the new picture is shown", () -> view.gallery.view().gallery().current().map(SharedImage::name).filter("shot-marked.png"::equals).isPresent());
			Pump.until("marking has ended", () -> !view.isActive());
			SharedImage made = view.gallery.view().gallery().current().orElseThrow();
			assertEquals(Direction.MADE, made.direction());
			Pump.until("it is known where it is", () -> Workbench.share().image(made.id()).orElseThrow().workspacePath().isPresent());
			assertEquals("/sample/images/shot-marked.png", Workbench.share().image(made.id()).orElseThrow().workspacePath().orElseThrow());
		}
	}

	@Test
	void aSecondOneGetsANumberAndACropIsAllThatIsLeft() throws Exception {
		project.getFolder("images").create(true, true, null);
		project.getFile("images/two-marked.png").create(new ByteArrayInputStream(new byte[] { 1 }), true, null);
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "two.png", Pictures.png(301, 200, 0x206041), 301);
			view.begin();
			view.use("Crop");
			view.drag(50, 40, 250, 140);
			view.press("Save");
			IFile marked = project.getFile("images/two-marked-2.png");
			Pump.until("the file is there", marked::exists);
			Pump.until("marking has ended", () -> !view.isActive());
			assertEquals(200, MarkUpInView.read(marked).getWidth(), 2);
			assertEquals(100, MarkUpInView.read(marked).getHeight(), 2);
		}
	}

	@Test
	void itGoesBackToThePhoneItCameFromAndToNoOther() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1");
				WebPhone other = new WebPhone(Workbench.link(), "device-2")) {
			view.receive(project, phone, "back.png", Pictures.png(302, 200, 0x206042), 302);
			view.begin();
			view.use("Arrow");
			view.drag(20, 100, 200, 100);
			view.press("Send to Phone device-1");
			JsonObject image = phone.await("image", message -> message.get("name").getAsString().equals("back-marked.png"));
			BufferedImage fetched = ImageIO.read(new ByteArrayInputStream(phone.fetch(image)));
			assertEquals(RED, fetched.getRGB(100, 100));
			Pump.until("marking has ended", () -> !view.isActive());
			SharedImage again = Workbench.share().send(view.gallery.view().gallery().current().orElseThrow().file(), "all.png", Optional.empty(), List.of());
			other.await("image", message -> message.get("name").getAsString().equals(again.name()));
			assertFalse(other.heard("image", message -> message.get("name").getAsString().equals("back-marked.png")));
		}
	}

	@Test
	void whatIsBlurredIsNotInTheFile() throws Exception {
		try (MarkUpInView view = new MarkUpInView(folder); WebPhone phone = new WebPhone(Workbench.link(), "device-1")) {
			view.receive(project, phone, "secret.png", stripes(), 313);
			view.begin();
			view.use("Blur");
			view.drag(100, 40, 220, 160);
			view.press("Save");
			IFile marked = project.getFile("images/secret-marked.png");
			Pump.until("the file is there", marked::exists);
			BufferedImage image = MarkUpInView.read(marked);
			for (int y = 42; y < 158; y++) {
				for (int x = 102; x < 218; x++) {
					int grey = image.getRGB(x, y) & 0xFF;
					assertTrue(grey > 64 && grey < 192, "at " + x + ", " + y + " it is " + grey);
				}
			}
			assertEquals(0xFFFFFFFF, image.getRGB(20, 20));
			assertEquals(0xFF000000, image.getRGB(21, 20));
		}
	}

	/** Black and white in turn, one pixel wide each. */
	private static byte[] stripes() throws Exception {
		BufferedImage image = new BufferedImage(313, 200, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 200; y++) {
			for (int x = 0; x < 313; x += 2) {
				image.setRGB(x, y, 0xFFFFFF);
			}
		}
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(image, "png", png);
		return png.toByteArray();
	}

	private static byte[] bytes(IFile file) throws Exception {
		try (InputStream in = file.getContents()) {
			return in.readAllBytes();
		}
	}
}
