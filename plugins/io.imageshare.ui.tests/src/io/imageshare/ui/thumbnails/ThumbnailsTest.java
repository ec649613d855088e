package io.imageshare.ui.thumbnails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.imageshare.core.model.Enclosure;
import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.model.SharedImage.Direction;
import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.Pixels;
import io.imageshare.ui.decode.Samples;
import io.imageshare.ui.testing.Pictures;

/** Thumbnails come when they are wanted, and from the disk when they were made before. */
class ThumbnailsTest {

	private static final int JOBS = 8;
	private static final int TIMES = 100;
	private static final int LONGEST_SECONDS = 60;

	@TempDir
	Path folder;

	private final LinkedBlockingQueue<String> made = new LinkedBlockingQueue<>();

	private SharedImage image(String id) throws Exception {
		Path file = Files.write(folder.resolve(id + "-original.png"), Pictures.png(40, 30, id.hashCode() & 0xFFFFFF));
		return new SharedImage(id, Direction.SENT, id + ".png", file, Files.size(file), "", new ImageInfo(ImageFormat.PNG, 40, 30), Instant.EPOCH, "",
				Optional.empty(), Enclosure.NONE);
	}

	private Thumbnails thumbnails() {
		return new Thumbnails(folder, (id, pixels) -> made.add(id + (pixels == null ? " never" : "")));
	}

	private String next() throws InterruptedException {
		return made.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
	}

	@Test
	void theyDoNotWaitForOtherJobsToEnd() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		CountDownLatch running = new CountDownLatch(JOBS);
		List<Job> others = new ArrayList<>();
		for (int i = 0; i < JOBS; i++) {
			Job other = Job.create("Busy " + i, monitor -> {
				running.countDown();
				try {
					end.await();
				} catch (InterruptedException e) {
					return Status.CANCEL_STATUS;
				}
				return Status.OK_STATUS;
			});
			other.schedule();
			others.add(other);
		}
		try {
			assertTrue(running.await(LONGEST_SECONDS, TimeUnit.SECONDS));
			thumbnails().want(List.of(image("a")), 40, 30);
			assertFalse(Stream.of(Job.getJobManager().find(null)).anyMatch(job -> job.getName().equals(Messages.Thumbnails_job) && job.getState() == Job.SLEEPING));
			assertEquals("a", next());
		} finally {
			end.countDown();
			for (Job other : others) {
				other.join();
			}
		}
	}

	@Test
	void afterARestartTheyAreReadAndNotDecodedAgain() throws Exception {
		SharedImage image = image("b");
		thumbnails().want(List.of(image), 40, 30);
		assertEquals("b", next());
		Files.delete(image.file());
		thumbnails().want(List.of(image), 40, 30);
		assertEquals("b", next(), "The image is not there any more, so this came out of the file made before.");
	}

	@ParameterizedTest
	@CsvSource({ "1, rgbw", "2, grwb", "3, wbgr", "4, bwrg", "5, rbgw", "6, brwg", "7, wgbr", "8, gwrb" })
	void aPhotoIsUprightHoweverThePhoneWasHeld(int orientation, String corners) throws Exception {
		byte[] jpeg = Samples.withOrientation(Samples.encoded(Samples.quarters(960, 640, BufferedImage.TYPE_3BYTE_BGR), "jpeg"), orientation);
		LinkedBlockingQueue<Pixels> seen = new LinkedBlockingQueue<>();
		SharedImage image = image("d" + orientation);
		Files.write(image.file(), jpeg);
		Thumbnails thumbnails = new Thumbnails(folder, (id, pixels) -> seen.add(pixels));
		// the second comes out of the file that was made for the first
		for (int i = 0; i < 2; i++) {
			thumbnails.want(List.of(image), 96, 96);
			Pixels pixels = seen.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
			assertEquals(orientation >= 5 ? 64 : 96, pixels.width());
			assertEquals(orientation >= 5 ? 96 : 64, pixels.height());
			assertEquals(corners, corner(pixels, 0, 0) + corner(pixels, 1, 0) + corner(pixels, 0, 1) + corner(pixels, 1, 1));
		}
	}

	/** The letter of the colour near a corner. */
	private static String corner(Pixels pixels, int right, int below) {
		int at = 3 * ((below * (pixels.height() - 9) + 4) * pixels.width() + right * (pixels.width() - 9) + 4);
		boolean blue = pixels.bgr()[at] < 0;
		boolean green = pixels.bgr()[at + 1] < 0;
		boolean red = pixels.bgr()[at + 2] < 0;
		return red ? green && blue ? "w" : "r" : green ? "g" : "b";
	}

	@Test
	void oneThatIsWantedInTheMomentInWhichAnotherIsReadyIsMadeOnce() throws Exception {
		Thumbnails thumbnails = thumbnails();
		for (int i = 0; i < TIMES; i++) {
			SharedImage image = image("c" + i);
			thumbnails.want(List.of(image), 40, 30);
			assertEquals(image.id(), next());
		}
	}
}
