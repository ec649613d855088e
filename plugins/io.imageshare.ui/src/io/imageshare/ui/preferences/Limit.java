package io.imageshare.ui.preferences;

import java.math.BigInteger;
import java.time.Duration;

import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.share.ShareLimits;
import io.imageshare.ui.Messages;

/** A limit that users can set, in the unit that its key and its label name. */
public enum Limit {

	/** Largest image taken. */
	IMAGE_MEGABYTES("imageMegabytes", Messages.Limit_imageMegabytes, 1, 4096, ShareLimits.DEFAULT.image() >> 20),
	/** Images that one phone may begin to send within a minute. */
	IMAGES_PER_MINUTE("imagesPerMinute", Messages.Limit_imagesPerMinute, 1, 10_000, ShareLimits.DEFAULT.imagesPerMinute()),
	/** What the images in the inbox have together; at most a terabyte. */
	INBOX_MEGABYTES("inboxMegabytes", Messages.Limit_inboxMegabytes, 1, 1 << 20, ShareLimits.DEFAULT.inbox() >> 20),
	/** Phones connected at once. */
	PHONES("phones", Messages.Limit_phones, 1, 100, ShareLimits.DEFAULT.phones()),
	/** Open sockets in all; a browser takes up to seven. */
	CONNECTIONS("connections", Messages.Limit_connections, 8, 10_000, ServerLimits.DEFAULT.connections()),
	/** Open sockets of one network address. */
	CONNECTIONS_PER_ADDRESS("connectionsPerAddress", Messages.Limit_connectionsPerAddress, 8, 10_000, ServerLimits.DEFAULT.connectionsPerAddress()),
	/** Open sockets in all whose first request has not come to its end. */
	HALF_OPEN_CONNECTIONS("halfOpenConnections", Messages.Limit_halfOpenConnections, 8, 10_000, ServerLimits.DEFAULT.halfOpenConnections()),
	/** Size of a request head; those of browsers have up to two kilobytes, cookies of other servers on this host aside. */
	HEAD_KILOBYTES("headKilobytes", Messages.Limit_headKilobytes, 4, 64, ServerLimits.DEFAULT.headBytes() >> 10),
	/** From the first byte of a request head to its last. */
	HEAD_SECONDS("headSeconds", Messages.Limit_headSeconds, 1, 60, ServerLimits.DEFAULT.headTime()),
	/** Between two requests of a connection. */
	IDLE_SECONDS("idleSeconds", Messages.Limit_idleSeconds, 1, 600, ServerLimits.DEFAULT.idleTime()),
	/** Without a byte of what was sent being taken. */
	STALL_SECONDS("stallSeconds", Messages.Limit_stallSeconds, 5, 600, ServerLimits.DEFAULT.stallTime()),
	/** From the opening of a WebSocket to its hello. */
	HELLO_SECONDS("helloSeconds", Messages.Limit_helloSeconds, 2, 120, ServerLimits.DEFAULT.helloTime());

	/** What the keys of all limits begin with. */
	static final String PREFIX = "limit.";

	private final String key;
	private final String label;
	private final int least;
	private final int most;
	private final int standard;

	Limit(String name, String label, int least, int most, long standard) {
		this.key = PREFIX + name;
		this.label = label;
		this.least = least;
		this.most = most;
		this.standard = (int) standard;
	}

	Limit(String name, String label, int least, int most, Duration standard) {
		this(name, label, least, most, standard.toSeconds());
	}

	/** The key of the preference. */
	public String key() {
		return key;
	}

	public int least() {
		return least;
	}

	public int most() {
		return most;
	}

	/** What it is unless the user says otherwise. */
	public int standard() {
		return standard;
	}

	/** What the preference says: the nearest value in range, and the standard one for what is no number. */
	public int value() {
		try {
			BigInteger number = new BigInteger(ImageSharePreferences.store().getString(key).strip());
			return number.max(BigInteger.valueOf(least)).min(BigInteger.valueOf(most)).intValueExact();
		} catch (NumberFormatException e) {
			return standard;
		}
	}

	/** What it is called on the page, with its unit and a mnemonic. */
	public String label() {
		return label;
	}
}
