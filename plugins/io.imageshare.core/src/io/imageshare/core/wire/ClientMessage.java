package io.imageshare.core.wire;

import java.util.Optional;
import java.util.OptionalLong;

import io.imageshare.core.model.Enclosure;

/** What a client may say in a text frame. Every instance has passed validation: {@link ClientMessages#read} is the only way to make one from bytes. */
public sealed interface ClientMessage {

	/** The first message of a connection. Secret and key are not judged here. */
	record Hello(int version, Optional<String> secret, Optional<String> key, boolean ask, String device, String name) implements ClientMessage {
	}

	/**
	 * An image is to be sent. {@code name} is as the phone gave it and not yet safe as a file name; whether folder and image of the enclosure exist is not judged here.
	 */
	record Offer(String id, String name, long size, Optional<String> sha256, OptionalLong modified, Enclosure enclosure) implements ClientMessage {
	}

	/** A transfer is given up. */
	record Cancel(String id) implements ClientMessage {
	}

	/** A transfer that is complete is taken back. */
	record Undo(String id) implements ClientMessage {
	}

	/** A text for the person at the computer. */
	record Said(String id, String text) implements ClientMessage {
	}

	/** A pushed image is on the screen. */
	record Shown(String id) implements ClientMessage {
	}

	/** A pushed image cannot be shown. */
	record NotShown(String id, String reason) implements ClientMessage {
	}

	/** The phone was moved to this part of the picture that the computer shows; fractions of the upright picture, and height 0 where it is not told. */
	record Look(String id, double x, double y, double width, double height) implements ClientMessage {
	}

	/** A tap on a picture; fractions of the upright picture. */
	record Point(String id, double x, double y) implements ClientMessage {
	}

	/** Asks for a pong. */
	record Ping() implements ClientMessage {
	}
}
