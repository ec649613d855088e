package io.imageshare.core.share;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.imageshare.core.access.SecretFile;
import io.imageshare.core.model.Admission;
import io.imageshare.core.model.HostAddress;
import io.imageshare.core.model.Link;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.ServerState.Failed;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.model.ServerState.Starting;
import io.imageshare.core.model.ServerState.Stopped;
import io.imageshare.core.model.Text;
import io.imageshare.core.net.HostAddresses;
import io.imageshare.core.server.HostPolicy;
import io.imageshare.core.server.ShareServer;
import io.imageshare.core.share.ShareEvent.ServerChanged;

/**
 * The life of the server: starts, stops and watches the network, all on the hub's timer thread, so that wishes are met in their order. A failure to start is a
 * state and not an exception.
 */
final class ServerControl {

	/** How soon a new address of this computer is noticed; no platform tells Java of it. */
	private static final int WATCH_MILLIS = 1000;

	private final Hub hub;
	private final PageHandler pages;
	private final SecretFile secretFile;
	private final Network network;
	private volatile ServerState state = new Stopped();
	private volatile List<HostAddress> addresses = List.of();
	private ShareServer server;
	private HostPolicy hosts;
	private int port;

	ServerControl(Hub hub, PageHandler pages, SecretFile secretFile, Network network) {
		this.hub = hub;
		this.pages = pages;
		this.secretFile = secretFile;
		this.network = network;
		hub.timer.scheduleWithFixedDelay(this::watchSafely, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
	}

	ServerState state() {
		return state;
	}

	/** As of the last look, at most a second ago while running. */
	List<HostAddress> addresses() {
		return addresses;
	}

	/** Starts, after stopping what runs. The future ends with the state reached. */
	CompletableFuture<ServerState> start(ShareSettings settings) {
		return CompletableFuture.supplyAsync(() -> {
			shutDown();
			hub.settings(settings);
			change(new Starting());
			change(startUp(settings));
			return state;
		}, hub.timer);
	}

	/** The settings cannot be used: stops what runs and says why nothing starts. */
	CompletableFuture<ServerState> refuse(Problem problem) {
		return CompletableFuture.supplyAsync(() -> {
			shutDown();
			change(failed(problem));
			return state;
		}, hub.timer);
	}

	CompletableFuture<ServerState> stop() {
		return CompletableFuture.supplyAsync(() -> {
			boolean ran = server != null;
			shutDown();
			change(new Stopped());
			if (ran) {
				hub.log.info(Text.SERVER_STOPPED.with());
			}
			return state;
		}, hub.timer);
	}

	/** Takes over what can change while the server runs: everything but the port and where it listens. */
	CompletableFuture<ServerState> adjust(ShareSettings settings) {
		return CompletableFuture.supplyAsync(() -> {
			ShareSettings before = hub.settings();
			hub.settings(settings);
			if (state instanceof Running) {
				if (before.admission() != Admission.OPEN) {
					warnWhenOpen();
				}
				if (settings.admission() != Admission.ASK) {
					hub.door.requests.list().forEach(request -> hub.door.requests.settle(request.id()));
				}
				hub.sessions.all().forEach(session -> session.adjust(before));
			}
			watch();
			return state;
		}, hub.timer);
	}

	/** Replaces the secret; whoever came in with the old one has to leave. */
	CompletableFuture<ServerState> renewSecret() {
		return CompletableFuture.supplyAsync(() -> {
			try {
				hub.secret(secretFile.renew());
				hub.door.forgetGuests();
				hub.sessions.all().forEach(Session::secretRenewed);
				hub.log.info(Text.SECRET_RENEWED.with());
				watch();
			} catch (IOException e) {
				hub.log.error(Problem.of(Kind.STORAGE_FAILED, Text.SECRET.with(), e.getMessage()).message());
			}
			return state;
		}, hub.timer);
	}

	private ServerState startUp(ShareSettings settings) {
		addresses = network.addresses();
		try {
			hub.secret(secretFile.read());
			hosts = new HostPolicy();
			ShareServer fresh = new ShareServer(() -> hub.settings().limits().server(), hub::isOpen, hosts, pages,
					connection -> connection.isPlain() ? new PlainSession(connection, hub) : new PhoneSession(connection, hub), this::report);
			Optional<Link> link = LinkChoice.choose(settings, addresses, settings.port(), hub.secret());
			if (link.isEmpty()) {
				return failed(Problem.of(Kind.ADDRESS_MISSING));
			}
			believe(settings);
			port = fresh.start(settings.bindAddress().orElseGet(network::listening), settings.port());
			server = fresh;
			Link actual = LinkChoice.choose(settings, addresses, port, hub.secret()).orElseThrow();
			hub.log.info(Text.SERVER_STARTED.with(actual.address()));
			warnWhenOpen();
			return new Running(actual);
		} catch (BindException e) {
			if (settings.bindAddress().filter(HostAddresses::isGone).isPresent()) {
				return failed(Problem.of(Kind.ADDRESS_GONE, settings.bindAddress().get().getHostAddress()));
			}
			boolean forbidden = settings.port() != 0 && settings.port() < 1024 && String.valueOf(e.getMessage()).contains("ermission");
			return failed(Problem.of(forbidden ? Kind.PORT_FORBIDDEN : Kind.PORT_IN_USE, Integer.toString(settings.port())));
		} catch (IOException | RuntimeException e) {
			return failed(Problem.of(Kind.SERVER_FAILED, e.getMessage()));
		}
	}

	/** It is the user's wish, but not one to forget. */
	private void warnWhenOpen() {
		if (hub.isOpen()) {
			hub.log.warning(Text.SERVER_OPEN.with());
		}
	}

	private Failed failed(Problem problem) {
		hub.log.error(problem.message());
		return new Failed(problem);
	}

	private void believe(ShareSettings settings) {
		Set<String> names = Stream.concat(Stream.of(hub.computer(), hub.computer() + ".local"), settings.hostOverride().stream())
				.collect(Collectors.toSet());
		hosts.allow(names);
	}

	/** A periodic task that throws is never run again. */
	private void watchSafely() {
		try {
			watch();
		} catch (RuntimeException e) {
			report(e);
		}
	}

	/** Gives the link the address that is right now. While this computer has none, the last link stays: the network usually comes back as it was. */
	private void watch() {
		if (state instanceof Failed failed && failed.problem().kind() == Kind.ADDRESS_MISSING) {
			// It was only the network that was missing.
			if (LinkChoice.choose(hub.settings(), network.addresses(), hub.settings().port(), hub.secret()).isPresent()) {
				change(startUp(hub.settings()));
			}
			return;
		}
		if (!(state instanceof Running running)) {
			return;
		}
		addresses = network.addresses();
		believe(hub.settings());
		LinkChoice.choose(hub.settings(), addresses, port, hub.secret()).filter(link -> !link.equals(running.link())).ifPresent(link -> {
			if (!link.address().equals(running.link().address())) {
				hub.log.info(Text.SERVER_ADDRESS_CHANGED.with(link.address()));
			}
			change(new Running(link));
		});
	}

	private void shutDown() {
		if (server != null) {
			server.stop();
			server = null;
			hub.door.forgetGuests();
		}
	}

	private void change(ServerState next) {
		if (!next.equals(state)) {
			state = next;
			hub.events.fire(new ServerChanged(next));
		}
	}

	private void report(Throwable failure) {
		hub.log.error(Text.FAULT.with(failure));
	}
}
