package io.imageshare.core.share;

import java.util.Optional;

import io.imageshare.core.model.Phone;
import io.imageshare.core.model.SharedImage;

/** Who is let in: a phone that speaks our protocol, or a program that does not. All methods may be called from any thread. */
interface Session {

	/** Who it is; {@code null} before that is known. */
	Phone phone();

	/**
	 * An image is for it.
	 *
	 * @param live what it is the newest version of
	 */
	void announce(SharedImage image, Optional<String> live);

	/** The computer shows this, for those who look along. */
	void mirror(Mirror.Scene scene);

	/** Says something in our protocol, to those who speak it. */
	void send(String message);

	/** A newer connection of the same device takes over. */
	void replaced();

	/** Whether what let it in can be revoked. */
	boolean cameByKey();

	/** What let it in was revoked. */
	void revoked();

	/** The secret has been replaced. */
	void secretRenewed();

	/** The settings have changed: other limits hold, or it may not stay. */
	void adjust(ShareSettings before);
}
