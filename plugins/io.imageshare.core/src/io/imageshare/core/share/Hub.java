package io.imageshare.core.share;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import io.imageshare.core.access.AccessRequests;
import io.imageshare.core.access.AllowedDevices;
import io.imageshare.core.inbox.Inbox;
import io.imageshare.core.limit.Guesses;
import io.imageshare.core.limit.Pace;
import io.imageshare.core.log.ActivityLog;
import io.imageshare.core.model.Admission;

/** What the sessions of a server share. */
final class Hub {

	final Inbox inbox;
	final ActivityLog log;
	final Events events;
	final ScheduledExecutorService timer;
	final Sessions sessions = new Sessions();
	final Destinations destinations = new Destinations(sessions);
	final Pushes pushes = new Pushes();
	final Renditions renditions;
	final Arrivals arrivals = new Arrivals();
	final Saves saves = new Saves(this);
	final Removals removals = new Removals(this);
	final Undos undos = new Undos(this);
	final Clock clock;
	final Doorkeeper door;
	final Pace pace;
	final Outbox outbox = new Outbox(this);
	final Lives lives = new Lives(this, outbox);
	final Mirror mirror = new Mirror(this);
	final Texts texts;
	final InboxLimit inboxLimit = new InboxLimit(this);
	final Intake intake = new Intake(this);
	private final Supplier<String> nameFinder;
	private volatile String computer;
	private volatile ShareSettings settings;
	private volatile String secret;

	Hub(Supplier<String> nameFinder, Renderer renderer, Inbox inbox, AllowedDevices devices, ActivityLog log, Events events, ScheduledExecutorService timer, Clock clock) {
		this.nameFinder = nameFinder;
		this.inbox = inbox;
		this.log = log;
		this.events = events;
		this.timer = timer;
		this.clock = clock;
		this.renditions = new Renditions(renderer, log);
		this.door = new Doorkeeper(this, new Guesses(clock), new AccessRequests(clock), devices);
		this.pace = new Pace(clock);
		this.texts = new Texts(this);
	}

	/** What this computer is called on phones. First asked by the thread that starts the server, where it may take its time. */
	String computer() {
		if (computer == null) {
			computer = nameFinder.get();
		}
		return computer;
	}

	ShareSettings settings() {
		return settings;
	}

	/** Whether everybody may come in. */
	boolean isOpen() {
		return settings.admission() == Admission.OPEN;
	}

	void settings(ShareSettings changed) {
		settings = changed;
	}

	String secret() {
		return secret;
	}

	void secret(String changed) {
		secret = changed;
	}
}
