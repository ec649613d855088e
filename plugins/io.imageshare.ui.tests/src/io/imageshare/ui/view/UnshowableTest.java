package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.imageshare.core.image.ImageProbe;
import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.decode.Malformed;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** What cannot be shown has a card with its name and the way out, and nothing is logged as an error; whatever is wrong with a file. */
@ExtendWith(Workbench.class)
final class UnshowableTest {

	private static final int MUTATIONS = 12;

	@TempDir
	Path folder;

	private final List<String> made = new ArrayList<>();

	@AfterEach
	void remove() {
		Workbench.share().remove(made);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.imageshare.ui.decode.Malformed#seeds")
	void aMalformedFileIsSeenAsFarAsItGoesOrHasACard(String name, byte[] seed) throws Exception {
		Random random = new Random(20261125);
		ImageCanvas canvas = Workbench.openView().canvas();
		for (int i = 0; i < MUTATIONS; i++) {
			Path file = Files.write(folder.resolve("wrong " + i), Malformed.of(seed, random));
			if (ImageProbe.probe(file).isEmpty()) {
				// the inbox refuses it, by the same question
				continue;
			}
			String title = "wrong " + i + " of " + name;
			SharedImage image = make(file, title);
			Pump.until(title + " is named", () -> Widgets.isShown(image.name()));
			Pump.until(title + " is seen or not", () -> Job.getJobManager().find(DecodeFamily.INSTANCE).length == 0
					&& (canvas.picture() != null ? canvas.isSettled() : canvas.getMessage().startsWith(image.name())));
		}
		Pump.until("the gallery has what thumbnails there can be", () -> !isMakingThumbnails());
	}

	@Test
	void aPictureWhoseFileHasBeenDeletedHasACardThatNamesItAndTheWayOut() throws Exception {
		SharedImage image = make(Files.write(folder.resolve("a.png"), Pictures.png(30, 20, 0x0D0E01)), "gone.png");
		Files.delete(image.file());
		ImageCanvas canvas = Workbench.openView().canvas();
		Pump.until("there is a card", () -> canvas.picture() == null && canvas.getMessage().startsWith(image.name()));
		String card = canvas.getMessage();
		assertTrue(card.contains("30 \u00D7 20, PNG"), card);
		assertTrue(card.endsWith(Messages.Card_missing), card);
		assertEquals(-1, card.indexOf(folder.toString()), card);
	}

	private SharedImage make(Path file, String name) throws Exception {
		SharedImage image = Workbench.share().make(file, name);
		made.add(image.id());
		return image;
	}

	private static boolean isMakingThumbnails() {
		for (Job job : Job.getJobManager().find(null)) {
			if (job.getName().equals(Messages.Thumbnails_job)) {
				return true;
			}
		}
		return false;
	}
}
