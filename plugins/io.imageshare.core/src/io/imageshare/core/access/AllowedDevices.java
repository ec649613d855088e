package io.imageshare.core.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.imageshare.core.access.DevicesFile.Entry;
import io.imageshare.core.model.AllowedDevice;

/**
 * The devices that a person let in, and the keys they come in with: some for good, remembered in a file, some only for as long as they stay. Safe for several
 * threads; what changes the file reads and writes it.
 */
public final class AllowedDevices {

	/** How long a device that was let in once may be away: long enough for a locked phone in a pocket. */
	public static final Duration ONCE_AWAY = Duration.ofMinutes(10);
	/** Devices remembered; beyond that, who was not seen for the longest time has to ask again. */
	public static final int MOST = 200;

	/** A device that was let in once; {@code left} is {@code null} while it is here. */
	private record Guest(String digest, Instant left) {
	}

	private final DevicesFile file;
	private final Clock clock;
	private final Map<String, Guest> guests = new HashMap<>();
	private final Map<String, Entry> residents = new LinkedHashMap<>();

	/** Reads the file; one that does not exist or is damaged holds nobody. */
	public AllowedDevices(Path file, Clock clock) {
		this.file = new DevicesFile(file);
		this.clock = clock;
		this.file.read().forEach(entry -> residents.put(entry.device(), entry));
	}

	/**
	 * Lets a device in until it has been away for {@link #ONCE_AWAY}, or {@link #forgetGuests}.
	 *
	 * @return its key
	 */
	public synchronized String allowOnce(String device) {
		String key = Keys.make();
		guests.put(device, new Guest(Keys.digest(key), null));
		return key;
	}

	/**
	 * Lets a device in until it is revoked.
	 *
	 * @return its key
	 * @throws IOException when that cannot be remembered; the device is not let in then
	 */
	public synchronized String allowAlways(String device, String name) throws IOException {
		String key = Keys.make();
		Instant now = clock.instant();
		Map<String, Entry> before = new LinkedHashMap<>(residents);
		residents.put(device, new Entry(device, name, Keys.digest(key), now, now));
		if (residents.size() > MOST) {
			residents.values().stream().filter(entry -> !entry.device().equals(device)).min((a, b) -> a.lastSeen().compareTo(b.lastSeen()))
					.ifPresent(oldest -> residents.remove(oldest.device()));
		}
		try {
			file.write(residents.values());
		} catch (IOException e) {
			residents.clear();
			residents.putAll(before);
			throw e;
		}
		guests.remove(device);
		return key;
	}

	/** Whether a key is the one of this device, and still good. */
	public synchronized boolean admits(String device, String key) {
		String digest = Keys.digest(key);
		Entry resident = residents.get(device);
		if (resident != null && Keys.matches(resident.digest(), digest)) {
			return true;
		}
		Guest guest = guests.get(device);
		if (guest != null && guest.left() != null && Duration.between(guest.left(), clock.instant()).compareTo(ONCE_AWAY) >= 0) {
			guests.remove(device);
			return false;
		}
		return guest != null && Keys.matches(guest.digest(), digest);
	}

	/**
	 * A device came in with its key.
	 *
	 * @throws IOException when the time cannot be written; nothing else depends on it
	 */
	public synchronized void came(String device, String name) throws IOException {
		guests.computeIfPresent(device, (id, guest) -> new Guest(guest.digest(), null));
		saw(device, name);
	}

	/**
	 * A device that came in with its key has left.
	 *
	 * @throws IOException when the time cannot be written; nothing else depends on it
	 */
	public synchronized void left(String device) throws IOException {
		guests.computeIfPresent(device, (id, guest) -> new Guest(guest.digest(), clock.instant()));
		if (residents.containsKey(device)) {
			saw(device, residents.get(device).name());
		}
	}

	private void saw(String device, String name) throws IOException {
		if (residents.computeIfPresent(device, (id, entry) -> new Entry(id, name, entry.digest(), entry.allowed(), clock.instant())) != null) {
			file.write(residents.values());
		}
	}

	/**
	 * Its key is no longer good, whether it was let in once or always.
	 *
	 * @throws IOException when the file cannot be written; the key is good again after the next start then
	 */
	public synchronized void revoke(String device) throws IOException {
		guests.remove(device);
		if (residents.remove(device) != null) {
			file.write(residents.values());
		}
	}

	/** Whoever was let in once has to ask again. */
	public synchronized void forgetGuests() {
		guests.clear();
	}

	/** Whether a device may come in until it is revoked. */
	public synchronized boolean isAlwaysAllowed(String device) {
		return residents.containsKey(device);
	}

	/**
	 * Who may always come in, in the order in which they were allowed.
	 *
	 * @param connected which devices are here now
	 */
	public synchronized List<AllowedDevice> list(Predicate<String> connected) {
		return residents.values().stream()
				.map(entry -> new AllowedDevice(entry.device(), entry.name(), entry.allowed(), entry.lastSeen(), connected.test(entry.device()))).toList();
	}
}
