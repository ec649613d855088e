package io.imageshare.core.model;

import java.time.Instant;
import java.util.Objects;

import io.imageshare.core.model.SharedImage.Direction;

/**
 * A text that came from a phone or went to phones.
 *
 * @param id identifies it on this computer
 * @param direction which way it went
 * @param text 1 to {@value #LONGEST} characters; lines end with line feeds
 * @param phone name of the phone it came from; empty for one that was sent
 * @param time when it came or went
 */
public record SharedText(String id, Direction direction, String text, String phone, Instant time) {

	/** Most characters. */
	public static final int LONGEST = 10_000;

	public SharedText {
		Objects.requireNonNull(id);
		Objects.requireNonNull(direction);
		Objects.requireNonNull(text);
		Objects.requireNonNull(phone);
		Objects.requireNonNull(time);
	}
}
