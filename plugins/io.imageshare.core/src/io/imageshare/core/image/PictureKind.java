package io.imageshare.core.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Pattern;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/** What a picture shows, as far as its name, its file and its shape say. */
public enum PictureKind {
	SCREENSHOT, PHOTO, OTHER;

	/** What phones and desktops call a screenshot, in the languages that most of them speak. */
	private static final Pattern SCREENSHOT_NAME = Pattern.compile("screen[ _-]?shot|screencap|bildschirmfoto|capture[ _+]?d.?[ée]cran|captura|schermata|"
			+ "schermafbeelding|skärmavbild|skjermbilde|skærmbillede|zrzut ekranu|snímek obrazovky|снимок экрана|スクリーンショット|스크린샷|截屏|截图|屏幕快照|螢幕截圖|ekran görüntüsü",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	/** What cameras call a photo. */
	private static final Pattern PHOTO_NAME = Pattern.compile("^(img|dsc|dscn|dscf|pxl|dji|gopr|photo)[ _-]?\\d.*", Pattern.CASE_INSENSITIVE);

	/** Screens of phones are longer than any camera's picture: from 16:9 on. */
	private static final double LEAST_RATIO = 1.7;
	private static final double MOST_RATIO = 2.5;
	private static final int NARROWEST = 320;

	/**
	 * What an image is. Touches the disk; a file that cannot be read is judged by its name.
	 *
	 * @param name as the phone calls it
	 */
	public static PictureKind of(Path file, String name, ImageInfo info) {
		if (SCREENSHOT_NAME.matcher(name).find()) {
			return SCREENSHOT;
		}
		if (info.format() == ImageFormat.HEIC || hasCamera(file, info.format())) {
			return PHOTO;
		}
		if (info.format() == ImageFormat.PNG && isScreen(info)) {
			return SCREENSHOT;
		}
		return info.format() == ImageFormat.JPEG && PHOTO_NAME.matcher(name).matches() ? PHOTO : OTHER;
	}

	/** How templates and preferences say it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	private static boolean hasCamera(Path file, ImageFormat format) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return ExifData.find(channel, format).filter(tiff -> ExifData.has(tiff, ExifData.MAKE)).isPresent();
		} catch (IOException e) {
			return false;
		}
	}

	private static boolean isScreen(ImageInfo info) {
		int shorter = Math.min(info.width(), info.height());
		double ratio = (double) Math.max(info.width(), info.height()) / Math.max(1, shorter);
		return shorter >= NARROWEST && ratio >= LEAST_RATIO && ratio <= MOST_RATIO;
	}
}
