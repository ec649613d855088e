package io.imageshare.core.image;

import java.nio.ByteBuffer;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.model.ImageInfo;

/** The pixel size of a WebP file, whose first chunk is of one of three kinds (WebP Container Specification). */
final class WebPHeader {

	private WebPHeader() {
	}

	static ImageInfo read(ByteBuffer head) {
		if (head.limit() < 30) {
			return ImageProbe.unsized(ImageFormat.WEBP);
		}
		ByteBuffer bytes = ImageProbe.little(head);
		return switch (ImageProbe.text(head, 12, 4)) {
		case "VP8X" -> new ImageInfo(ImageFormat.WEBP, 1 + (bytes.getInt(24) & 0xFFFFFF), 1 + (bytes.getInt(26) >>> 8));
		case "VP8L" -> new ImageInfo(ImageFormat.WEBP, 1 + (bytes.getInt(21) & 0x3FFF), 1 + (bytes.getInt(21) >>> 14 & 0x3FFF));
		case "VP8 " -> new ImageInfo(ImageFormat.WEBP, bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
		default -> ImageProbe.unsized(ImageFormat.WEBP);
		};
	}
}
