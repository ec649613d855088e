package io.imageshare.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.model.Admission;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.net.Ports;
import io.imageshare.core.share.ShareLimits;
import io.imageshare.core.share.ShareSettings;

/** What was asked for on the command line. */
record Options(ShareSettings settings, Path folder, Optional<Path> state) {

	/** @throws IllegalArgumentException with a sentence, when an option is not known or lacks its value */
	static Options parse(List<String> arguments) throws ProblemException {
		int port = Ports.DEFAULT;
		long limit = ShareLimits.DEFAULT.image();
		Path folder = Path.of("received");
		Optional<Path> state = Optional.empty();
		Optional<InetAddress> bind = Optional.empty();
		Admission admission = ShareSettings.DEFAULT.admission();
		Iterator<String> rest = arguments.iterator();
		while (rest.hasNext()) {
			String option = rest.next();
			if (option.equals("--open")) {
				admission = Admission.OPEN;
				continue;
			}
			if (!rest.hasNext()) {
				throw new IllegalArgumentException(option + " is not known or lacks its value. See releng/serve --help.");
			}
			String value = rest.next();
			switch (option) {
			case "--port" -> port = Ports.parse(value);
			case "--dir" -> folder = Path.of(value);
			case "--state" -> state = Optional.of(Path.of(value));
			case "--limit" -> limit = size(value);
			case "--bind" -> bind = Optional.of(address(value));
			default -> throw new IllegalArgumentException(option + " is not known. See releng/serve --help.");
			}
		}
		ShareSettings settings = ShareSettings.DEFAULT.withPort(port).withBindAddress(bind).withAdmission(admission).withLimits(ShareLimits.DEFAULT.withImage(limit));
		return new Options(settings, folder.toAbsolutePath(), state);
	}

	/** Bytes, or a whole number with K, M or G behind it. */
	private static long size(String value) {
		if (!value.matches("[1-9][0-9]{0,12}[KMG]?")) {
			throw new IllegalArgumentException("\"" + value + "\" is not a size. Give bytes, or a number with K, M or G behind it, such as 64M.");
		}
		int unit = "KMG".indexOf(value.charAt(value.length() - 1)) + 1;
		return Long.parseLong(unit == 0 ? value : value.substring(0, value.length() - 1)) << 10 * unit;
	}

	private static InetAddress address(String value) {
		try {
			return InetAddress.getByName(value);
		} catch (UnknownHostException e) {
			throw new IllegalArgumentException("\"" + value + "\" is not an address of this computer.", e);
		}
	}
}
