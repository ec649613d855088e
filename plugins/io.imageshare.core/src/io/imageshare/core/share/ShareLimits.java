package io.imageshare.core.share;

import java.time.Duration;
import java.util.Objects;

import io.imageshare.core.model.ServerLimits;

/**
 * How much may come in.
 *
 * @param image size of the largest image taken, in bytes
 * @param phones how many phones may be connected
 * @param imagesPerMinute how many images one phone may begin to send within a minute
 * @param inbox how much the images in the inbox may have together, in bytes; those that are not saved in the workspace yet stay all the same
 * @param answerTime how long a device that asks to be let in may wait for an answer; whole seconds are told to it
 * @param server what those may take who are not known yet
 */
public record ShareLimits(long image, int phones, int imagesPerMinute, long inbox, Duration answerTime, ServerLimits server) {

	/** 256 MB an image, 16 phones, 600 images a minute: far more than anybody picks in one go, far less than a program can send. 2 GB in the inbox; two minutes for an answer. */
	public static final ShareLimits DEFAULT = new ShareLimits(256L << 20, 16, 600, 2L << 30, Duration.ofMinutes(2),
			ServerLimits.DEFAULT);

	public ShareLimits {
		Objects.requireNonNull(answerTime);
		Objects.requireNonNull(server);
	}

	public ShareLimits withImage(long bytes) {
		return new ShareLimits(bytes, phones, imagesPerMinute, inbox, answerTime, server);
	}

	public ShareLimits withPhones(int most) {
		return new ShareLimits(image, most, imagesPerMinute, inbox, answerTime, server);
	}

	public ShareLimits withImagesPerMinute(int most) {
		return new ShareLimits(image, phones, most, inbox, answerTime, server);
	}

	public ShareLimits withInbox(long bytes) {
		return new ShareLimits(image, phones, imagesPerMinute, bytes, answerTime, server);
	}

	public ShareLimits withAnswerTime(Duration longest) {
		return new ShareLimits(image, phones, imagesPerMinute, inbox, longest, server);
	}

	public ShareLimits withServer(ServerLimits limits) {
		return new ShareLimits(image, phones, imagesPerMinute, inbox, answerTime, limits);
	}
}
