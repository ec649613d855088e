package io.imageshare.core.naming;

import java.time.ZonedDateTime;

/**
 * What a template may say of a picture.
 *
 * @param name as the phone calls it, without its extension
 * @param time when it arrived, in the zone of the user
 * @param phone name of the phone
 * @param project in which it is saved
 * @param branch of the project's Git repository; empty without one
 * @param width in pixels; 0 when unknown
 * @param height in pixels; 0 when unknown
 * @param kind {@code screenshot}, {@code photo} or {@code other}
 */
public record NameFacts(String name, ZonedDateTime time, String phone, String project, String branch, int width, int height, String kind) {

	/** The same for a picture that is called otherwise. */
	public NameFacts withName(String other) {
		return new NameFacts(other, time, phone, project, branch, width, height, kind);
	}

	/** The same for a picture of another size. */
	public NameFacts withSize(int otherWidth, int otherHeight) {
		return new NameFacts(name, time, phone, project, branch, otherWidth, otherHeight, kind);
	}
}
