package io.imageshare.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/** The pixel size of a WebP file, whose first chunk is of one of three kinds (WebP Container Specification), and of the first also its orientation. */
final class WebPHeader {

	private static final int EXIF_FLAG = 8;
	/** An animation has one for each frame before the EXIF data. */
	private static final int MOST_CHUNKS = 20_000;

	private WebPHeader() {
	}

	static ImageInfo read(ByteBuffer head, FileChannel file) throws IOException {
		if (head.limit() < 30) {
			return ImageProbe.unsized(ImageFormat.WEBP);
		}
		ByteBuffer bytes = ImageProbe.little(head);
		return switch (ImageProbe.text(head, 12, 4)) {
		case "VP8X" -> extended(bytes, file);
		case "VP8L" -> new ImageInfo(ImageFormat.WEBP, 1 + (bytes.getInt(21) & 0x3FFF), 1 + (bytes.getInt(21) >>> 14 & 0x3FFF));
		case "VP8 " -> new ImageInfo(ImageFormat.WEBP, bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
		default -> ImageProbe.unsized(ImageFormat.WEBP);
		};
	}

	private static ImageInfo extended(ByteBuffer bytes, FileChannel file) throws IOException {
		int width = 1 + (bytes.getInt(24) & 0xFFFFFF);
		int height = 1 + (bytes.getInt(26) >>> 8);
		boolean turned = (bytes.get(20) & EXIF_FLAG) != 0 && ExifOrientation.isTurned(WebPChunks.orientation(file, WebPChunks.read(file, MOST_CHUNKS)));
		return turned ? new ImageInfo(ImageFormat.WEBP, height, width) : new ImageInfo(ImageFormat.WEBP, width, height);
	}
}
