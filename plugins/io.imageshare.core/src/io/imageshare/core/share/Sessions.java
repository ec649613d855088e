package io.imageshare.core.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.imageshare.core.model.Phone;

/** Who is let in, by device, oldest connection first. A device has one session; a newer one replaces it. */
final class Sessions {

	private final Map<String, Session> byDevice = new LinkedHashMap<>();

	/**
	 * Lets a session in when there is room; a device that is connected already needs none.
	 *
	 * @return whether it is in
	 */
	boolean add(Session session, int limit) {
		Session replaced;
		synchronized (this) {
			String device = session.phone().device();
			if (!byDevice.containsKey(device) && byDevice.size() >= limit) {
				return false;
			}
			replaced = byDevice.remove(device);
			byDevice.put(device, session);
		}
		if (replaced != null) {
			replaced.replaced();
		}
		return true;
	}

	/** @return whether it was in, and not replaced before */
	synchronized boolean remove(Session session) {
		return byDevice.remove(session.phone().device(), session);
	}

	synchronized Optional<Session> find(String device) {
		return Optional.ofNullable(byDevice.get(device));
	}

	synchronized List<Session> all() {
		return new ArrayList<>(byDevice.values());
	}

	List<Phone> phones() {
		return all().stream().map(Session::phone).toList();
	}
}
