package io.imageshare.core.share;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

import io.imageshare.core.access.AccessRequests;
import io.imageshare.core.access.AllowedDevices;
import io.imageshare.core.access.Keys;
import io.imageshare.core.limit.Guesses;
import io.imageshare.core.limit.Pauses;
import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.Admission;
import io.imageshare.core.model.AllowedDevice;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.Text;
import io.imageshare.core.share.ShareEvent.DevicesChanged;
import io.imageshare.core.wire.ClientMessage.Hello;

/** Decides who comes in: by the secret of the link, by the key of a device that was allowed, or because a person says so. */
final class Doorkeeper {

	/** How long an address that asks in vain is not logged again. */
	private static final Duration LOGGED_AGAIN = Duration.ofMinutes(1);

	/** What lets a device in. */
	enum Grounds {
		/** The secret of the link. */
		LINK(Kind.SECRET_WRONG, CloseCodes.WRONG_SECRET),
		/** A key of its own, which can be revoked. */
		KEY(Kind.KEY_WRONG, CloseCodes.NOT_ALLOWED),
		/** That everybody may come in. */
		OPEN(Kind.NOT_OPEN, CloseCodes.NOT_ALLOWED);

		/** What is wrong with them once they are no longer good. */
		final Kind ending;
		final int closeCode;

		Grounds(Kind ending, int closeCode) {
			this.ending = ending;
			this.closeCode = closeCode;
		}
	}

	/** What becomes of a hello. */
	sealed interface Verdict {

		/** It may come in. */
		record LetIn(Grounds grounds) implements Verdict {
		}

		/** A person has to be asked. */
		record Ask() implements Verdict {
		}

		/** It may not; {@code logged} unless whoever hammers would push everything else out of the log. */
		record TurnAway(Problem problem, int closeCode, boolean logged) implements Verdict {
		}
	}

	final AccessRequests requests;
	private final Hub hub;
	private final Guesses guesses;
	private final AllowedDevices devices;
	private final Pauses askedInVain;

	Doorkeeper(Hub hub, Guesses guesses, AccessRequests requests, AllowedDevices devices) {
		this.hub = hub;
		this.guesses = guesses;
		this.requests = requests;
		this.devices = devices;
		this.askedInVain = new Pauses(hub.clock);
	}

	/** Judges a hello by what it shows, for an address that has not shown too much that was wrong. */
	Verdict judge(Hello hello, InetAddress from) {
		boolean bySecret = hasSecret(hello);
		boolean byKey = !bySecret && hasKey(hello);
		if (hub.isOpen()) {
			return new Verdict.LetIn(bySecret ? Grounds.LINK : byKey ? Grounds.KEY : Grounds.OPEN);
		}
		if (hello.ask() && hello.secret().isEmpty() && hello.key().isEmpty()) {
			return hub.settings().admission() == Admission.LINK ? new Verdict.TurnAway(Problem.of(Kind.ASKING_OFF), CloseCodes.NOT_ALLOWED, isNews(from))
					: new Verdict.Ask();
		}
		Guesses.Verdict verdict = guesses.judge(from, bySecret || byKey);
		if (!verdict.heard()) {
			return new Verdict.TurnAway(Problem.of(Kind.SLOW_DOWN, verdict.pauseSeconds()), CloseCodes.TOO_MANY, false);
		}
		if (!verdict.pause().isZero()) {
			hub.log.warning(Text.SLOWED_DOWN.with(from.getHostAddress(), Long.toString(verdict.pauseSeconds())));
		}
		if (bySecret || byKey) {
			return new Verdict.LetIn(bySecret ? Grounds.LINK : Grounds.KEY);
		}
		return hello.key().isPresent() && hello.secret().isEmpty() ? new Verdict.TurnAway(Problem.of(Kind.KEY_WRONG), CloseCodes.NOT_ALLOWED, true)
				: new Verdict.TurnAway(Problem.of(Kind.SECRET_WRONG), CloseCodes.WRONG_SECRET, true);
	}

	/** Asking where nobody may costs no pause, so it is logged once in a while only. */
	private boolean isNews(InetAddress from) {
		boolean news = askedInVain.seconds(from) == 0;
		if (news) {
			askedInVain.begin(from, LOGGED_AGAIN);
		}
		return news;
	}

	private boolean hasSecret(Hello hello) {
		return hello.secret().filter(secret -> Keys.matches(hub.secret(), secret)).isPresent();
	}

	private boolean hasKey(Hello hello) {
		return hello.key().filter(key -> devices.admits(hello.device(), key)).isPresent();
	}

	/** Whether what a hello showed is still good; once a session is among the others, it is told when that ends. */
	boolean holds(Hello hello, Grounds grounds) {
		return switch (grounds) {
		case LINK -> hasSecret(hello);
		case KEY -> hasKey(hello);
		case OPEN -> hub.isOpen();
		};
	}

	/** A person has let a device in: its key. One that cannot be remembered is let in this time only, and the log says so. */
	String allow(Hello hello, AccessAnswer answer) {
		if (answer == AccessAnswer.ALWAYS) {
			try {
				return devices.allowAlways(hello.device(), hello.name());
			} catch (IOException e) {
				failed(hello.name(), e);
			}
		}
		return devices.allowOnce(hello.device());
	}

	/** A device came in with its key; it may have left by now, on another thread. */
	void came(Phone phone) {
		try {
			synchronized (devices) {
				if (isHere(phone.device())) {
					devices.came(phone.device(), phone.name());
				}
			}
		} catch (IOException e) {
			failed(phone.name(), e);
		}
		hub.events.fire(new DevicesChanged());
	}

	/** A connection has ended that a device opened with its key; it may have opened another one by now. */
	void left(Phone phone) {
		try {
			synchronized (devices) {
				if (!isHere(phone.device())) {
					devices.left(phone.device());
				}
			}
		} catch (IOException e) {
			failed(phone.name(), e);
		}
		hub.events.fire(new DevicesChanged());
	}

	/** The devices that may always come in. */
	List<AllowedDevice> devices() {
		return devices.list(this::isHere);
	}

	private boolean isHere(String device) {
		return hub.sessions.find(device).filter(Session::cameByKey).isPresent();
	}

	/** Whether a device may come back with its key. */
	boolean remembers(String device) {
		return devices.isAlwaysAllowed(device);
	}

	/** Its key is no longer good; a connection that it opened is closed. */
	void revoke(String device) {
		devices().stream().filter(allowed -> allowed.device().equals(device)).forEach(allowed -> hub.log.info(Text.REVOKED.with(allowed.name())));
		try {
			devices.revoke(device);
		} catch (IOException e) {
			failed(device, e);
		}
		hub.sessions.find(device).ifPresent(Session::revoked);
		hub.events.fire(new DevicesChanged());
	}

	/** Whoever was let in once has to ask again. */
	void forgetGuests() {
		devices.forgetGuests();
	}

	private void failed(String name, IOException e) {
		hub.log.error(Problem.of(Kind.STORAGE_FAILED, Text.PERMISSION.with(name), e.getMessage()).message());
	}
}
