package io.imageshare.core.share;

import java.util.Objects;

import io.imageshare.core.model.ServerLimits;

/**
 * How much may come in.
 *
 * @param image size of the largest image taken, in bytes
 * @param phones how many phones may be connected
 * @param imagesPerMinute how many images one phone may begin to send within a minute
 * @param inbox how much the images in the inbox may have together, in bytes; those that are not saved in the workspace yet stay all the same
 * @param server what those may take who are not known yet
 */
public record ShareLimits(long image, int phones, int imagesPerMinute, long inbox, ServerLimits server) {

	/** 256 MB an image, 16 phones, 600 images a minute: far more than anybody picks in one go, far less than a program can send. 2 GB in the inbox. */
	public static final ShareLimits DEFAULT = new ShareLimits(256L << 20, 16, 600, 2L << 30, ServerLimits.DEFAULT);

	public ShareLimits {
		Objects.requireNonNull(server);
	}

	public ShareLimits withImage(long bytes) {
		return new ShareLimits(bytes, phones, imagesPerMinute, inbox, server);
	}

	public ShareLimits withPhones(int most) {
		return new ShareLimits(image, most, imagesPerMinute, inbox, server);
	}

	public ShareLimits withImagesPerMinute(int most) {
		return new ShareLimits(image, phones, most, inbox, server);
	}

	public ShareLimits withInbox(long bytes) {
		return new ShareLimits(image, phones, imagesPerMinute, bytes, server);
	}

	public ShareLimits withServer(ServerLimits limits) {
		return new ShareLimits(image, phones, imagesPerMinute, inbox, limits);
	}
}
