package io.imageshare.benchmarks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.SharedImage;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.ImageSharePlugin;

/** The pictures in the inbox of a workspace that has no others. Those that are too many are taken out and brought back, so they are always the same. */
final class GalleryPictures {

	private static final int WIDTH = 800;
	private static final int HEIGHT = 500;
	private static final int SQUARE = 50;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final Path folder;
	private final List<String> all = new ArrayList<>();
	private int drawn;

	GalleryPictures(Path folder) {
		this.folder = folder;
	}

	/** Sends screenshots to nobody. */
	void send(int count) throws IOException, ProblemException {
		for (int i = 0; i < count; i++) {
			all.add(send(draw()).id());
		}
	}

	SharedImage send(Path file) throws ProblemException {
		return share.send(file, file.getFileName().toString(), Optional.empty(), List.of());
	}

	/** A picture that was not there before. */
	Path draw() throws IOException {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		int number = ++drawn;
		for (int x = 0; x < WIDTH; x += SQUARE) {
			for (int y = 0; y < HEIGHT; y += SQUARE) {
				graphics.setColor(new Color((x * 31 + y * 17 + number * 7919) % 0xFFFFFF));
				graphics.fillRect(x, y, SQUARE, SQUARE);
			}
		}
		graphics.dispose();
		Path file = folder.resolve("screen-" + number + ".png");
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

	/** The first ones of those that were sent, and no others. */
	void keep(int count) {
		List<String> there = share.images().stream().map(SharedImage::id).toList();
		share.restore(all.stream().limit(count).filter(id -> !there.contains(id)).toList());
		List<String> kept = all.subList(0, count);
		share.remove(there.stream().filter(id -> !kept.contains(id)).toList());
	}

	int count() {
		return share.images().size();
	}

	void remove(SharedImage image) {
		share.remove(List.of(image.id()));
	}
}
