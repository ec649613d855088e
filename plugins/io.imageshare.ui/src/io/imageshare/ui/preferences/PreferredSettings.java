package io.imageshare.ui.preferences;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.net.Ports;
import io.imageshare.core.share.ShareLimits;
import io.imageshare.core.share.ShareSettings;

/** How the server is to run, as the preferences say. */
public final class PreferredSettings {

	private PreferredSettings() {
	}

	/**
	 * The settings as they are now.
	 *
	 * @throws ProblemException when the port or the address to listen on cannot be used, whoever wrote it into the preferences
	 */
	public static ShareSettings read() throws ProblemException {
		return ShareSettings.DEFAULT.withPort(Ports.parse(ImageSharePreferences.store().getString(ImageSharePreferences.SERVER_PORT)))
				.withBindAddress(bindAddress(text(ImageSharePreferences.SERVER_BIND_ADDRESS)))
				.withPreferredHost(unlessEmpty(text(ImageSharePreferences.SERVER_HOST)))
				.withHostOverride(unlessEmpty(text(ImageSharePreferences.SERVER_HOST_OVERRIDE)))
				.withAdmission(ImageSharePreferences.admission())
				.withLimits(limits());
	}

	private static ShareLimits limits() {
		return ShareLimits.DEFAULT.withImage(bytes(Limit.IMAGE_MEGABYTES, 20)).withPhones(Limit.PHONES.value())
				.withImagesPerMinute(Limit.IMAGES_PER_MINUTE.value()).withInbox(bytes(Limit.INBOX_MEGABYTES, 20))
				.withServer(new ServerLimits(Limit.CONNECTIONS.value(), Limit.CONNECTIONS_PER_ADDRESS.value(), Limit.HALF_OPEN_CONNECTIONS.value(),
						(int) bytes(Limit.HEAD_KILOBYTES, 10), seconds(Limit.HEAD_SECONDS), seconds(Limit.IDLE_SECONDS), seconds(Limit.STALL_SECONDS),
						seconds(Limit.HELLO_SECONDS)));
	}

	/** @param power of two that the unit has in bytes */
	private static long bytes(Limit limit, int power) {
		return (long) limit.value() << power;
	}

	private static Duration seconds(Limit limit) {
		return Duration.ofSeconds(limit.value());
	}

	static Optional<InetAddress> bindAddress(String entered) throws ProblemException {
		if (entered.isEmpty()) {
			return Optional.empty();
		}
		if (!entered.matches("[0-9.]+|[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*")) {
			// A name would be looked up in the network, perhaps for seconds, and this is the UI thread.
			throw new ProblemException(Problem.of(Kind.ADDRESS_GONE, entered));
		}
		try {
			return Optional.of(InetAddress.getByName(entered));
		} catch (UnknownHostException e) {
			throw new ProblemException(Problem.of(Kind.ADDRESS_GONE, entered), e);
		}
	}

	private static String text(String key) {
		return ImageSharePreferences.store().getString(key).strip();
	}

	private static Optional<String> unlessEmpty(String text) {
		return Optional.of(text).filter(some -> !some.isEmpty());
	}
}
