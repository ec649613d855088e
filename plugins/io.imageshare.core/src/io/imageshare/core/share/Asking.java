package io.imageshare.core.share;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.imageshare.core.access.AccessRequests;
import io.imageshare.core.access.AccessRequests.Opened;
import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.AccessRequest;
import io.imageshare.core.model.Admission;
import io.imageshare.core.model.Problem;
import io.imageshare.core.model.Problem.Kind;
import io.imageshare.core.model.Text;
import io.imageshare.core.server.Connection;
import io.imageshare.core.share.ShareEvent.RequestsChanged;
import io.imageshare.core.wire.ClientMessage.Hello;
import io.imageshare.core.wire.ServerMessages;

/** A device that waits on its connection until a person has decided, the time is over, or it leaves. */
final class Asking implements AccessRequests.Asker {

	private final Hello hello;
	private final Connection connection;
	private final Hub hub;
	private final Consumer<Optional<String>> letIn;
	private volatile Optional<AccessRequest> request = Optional.empty();
	private volatile Future<?> deadline;

	/** @param letIn goes on with the key of the device, or without when everybody may come in, on the thread that brings the answer */
	Asking(Hello hello, Connection connection, Hub hub, Consumer<Optional<String>> letIn) {
		this.hello = hello;
		this.connection = connection;
		this.hub = hub;
		this.letIn = letIn;
	}

	/** Asks; or refuses, when that may not be now. */
	void begin() {
		synchronized (this) { // An answer must not overtake the message that asks for it.
			Opened opened = hub.door.requests.open(hello.device(), hello.name(), connection.remoteAddress(), this);
			request = opened.request();
			if (request.isEmpty()) {
				turnAway(Problem.of(Kind.TOO_MANY_REQUESTS, opened.waitSeconds()), CloseCodes.TOO_MANY);
				return;
			}
			Duration time = hub.settings().limits().answerTime();
			connection.send(ServerMessages.asked(request.get().code(), hub.computer(), time.toSeconds()));
			deadline = hub.timer.schedule(this::expire, time.toMillis(), TimeUnit.MILLISECONDS);
		}
		hub.log.info(Text.ASKED.with(hello.name(), request.get().address(), request.get().code()));
		changed();
		if (hub.settings().admission() != Admission.ASK) { // It has changed since this was judged, when there was no request to settle.
			hub.door.requests.settle(request.get().id());
		}
	}

	@Override
	public void answered(AccessAnswer answer) {
		stopWaiting();
		hub.log.info(Text.valueOf("ANSWERED_" + answer.name()).with(hello.name()));
		if (answer == AccessAnswer.REFUSE) {
			turnAway(Problem.of(Kind.REFUSED), CloseCodes.NOT_ALLOWED);
		} else {
			letIn.accept(Optional.of(hub.door.allow(hello, answer)));
		}
		changed();
	}

	@Override
	public void settled() {
		stopWaiting();
		if (hub.isOpen()) {
			letIn.accept(Optional.empty());
		} else {
			hub.log.info(Text.ANSWERED_REFUSE.with(hello.name()));
			turnAway(Problem.of(Kind.ASKING_OFF), CloseCodes.NOT_ALLOWED);
		}
		changed();
	}

	@Override
	public void replaced() {
		stopWaiting();
		connection.close(CloseCodes.REPLACED, "");
	}

	private void expire() {
		if (hub.door.requests.expire(request.get().id())) {
			hub.log.info(Text.NOT_ANSWERED.with(hello.name()));
			turnAway(Problem.of(Kind.NO_ANSWER), CloseCodes.NOT_ALLOWED);
			changed();
		}
	}

	/** The connection has ended, which may be while {@link #begin} is at work on another thread, but not before. */
	void ended() {
		stopWaiting();
		if (request.filter(asked -> hub.door.requests.withdraw(asked.id())).isPresent()) {
			changed();
		}
	}

	private synchronized void stopWaiting() {
		if (deadline != null) {
			deadline.cancel(false);
		}
	}

	private void turnAway(Problem problem, int closeCode) {
		connection.send(ServerMessages.error(problem));
		connection.close(closeCode, "");
	}

	private void changed() {
		hub.events.fire(new RequestsChanged(hub.door.requests.list()));
	}
}
