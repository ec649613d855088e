package io.imageshare.core.access;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import io.imageshare.core.limit.Pauses;
import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.AccessRequest;

/**
 * The devices that wait for a person to let them in. Bounded, so that nobody can fill a screen: few in all, one for each network address, and a pause after one that
 * was not granted. Safe for several threads; never calls back with a lock held.
 */
public final class AccessRequests {

	/** Most at a time. */
	public static final int MOST = 5;
	/** How long an address must wait after a request that was refused or not answered. */
	public static final Duration PAUSE = Duration.ofSeconds(30);
	/** The same after one that was withdrawn: long enough that a screen does not flicker, short enough for somebody who pressed the wrong button. */
	public static final Duration PAUSE_WITHDRAWN = Duration.ofSeconds(3);

	private static final int CODES = 10_000;

	/** Is told what became of a request, once, on the thread that decides it. */
	public interface Asker {

		void answered(AccessAnswer answer);

		/** Nobody is asked any more: the settings of the moment decide. */
		void settled();

		/** The same device has asked anew. */
		void replaced();
	}

	/**
	 * What became of a wish to ask.
	 *
	 * @param request the request; empty when there may be none now
	 * @param waitSeconds when there may be none: after how many seconds it makes sense to ask again
	 */
	public record Opened(Optional<AccessRequest> request, long waitSeconds) {
	}

	private record Pending(AccessRequest request, String device, InetAddress address, Asker asker) {
	}

	private final Clock clock;
	private final Pauses pauses;
	private final SecureRandom random = new SecureRandom();
	private final List<Pending> pending = new ArrayList<>();
	private long opened;

	public AccessRequests(Clock clock) {
		this.clock = clock;
		this.pauses = new Pauses(clock);
	}

	/** A device asks. A request that it has open already, perhaps on a connection that is dead, is replaced. */
	public Opened open(String device, String name, InetAddress address, Asker asker) {
		Optional<Pending> older;
		Opened result;
		synchronized (this) {
			older = take(other -> other.device().equals(device) && other.address().equals(address));
			long wait = pauses.seconds(address);
			if (wait > 0) {
				result = new Opened(Optional.empty(), wait);
			} else if (pending.size() >= MOST || pending.stream().anyMatch(other -> other.address().equals(address))) {
				result = new Opened(Optional.empty(), PAUSE.toSeconds());
			} else {
				AccessRequest request = new AccessRequest("request-" + ++opened, name, address.getHostAddress(), freshCode(), clock.instant());
				pending.add(new Pending(request, device, address, asker));
				result = new Opened(Optional.of(request), 0);
			}
		}
		older.ifPresent(other -> other.asker().replaced());
		return result;
	}

	/** Four digits that no other request of the moment has. */
	private String freshCode() {
		while (true) {
			String code = String.format(Locale.ROOT, "%04d", random.nextInt(CODES));
			if (pending.stream().noneMatch(other -> other.request().code().equals(code))) {
				return code;
			}
		}
	}

	/** A person has decided; does nothing when the request is gone. */
	public void answer(String id, AccessAnswer answer) {
		Optional<Pending> answered = end(id, answer == AccessAnswer.REFUSE ? PAUSE : Duration.ZERO);
		answered.ifPresent(request -> request.asker().answered(answer));
	}

	/** Nobody need be asked any more; does nothing when the request is gone. */
	public void settle(String id) {
		end(id, Duration.ZERO).ifPresent(request -> request.asker().settled());
	}

	/**
	 * Nobody has answered.
	 *
	 * @return whether it was still open
	 */
	public boolean expire(String id) {
		return end(id, PAUSE).isPresent();
	}

	/**
	 * The device no longer asks.
	 *
	 * @return whether it was still open
	 */
	public boolean withdraw(String id) {
		return end(id, PAUSE_WITHDRAWN).isPresent();
	}

	private synchronized Optional<Pending> end(String id, Duration pause) {
		Optional<Pending> ended = take(other -> other.request().id().equals(id));
		ended.filter(request -> !pause.isZero()).ifPresent(request -> pauses.begin(request.address(), pause));
		return ended;
	}

	private Optional<Pending> take(Predicate<Pending> which) {
		Optional<Pending> found = pending.stream().filter(which).findFirst();
		found.ifPresent(pending::remove);
		return found;
	}

	/** Who waits, the longest first. */
	public synchronized List<AccessRequest> list() {
		return pending.stream().map(Pending::request).toList();
	}
}
