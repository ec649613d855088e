package io.imageshare.core.share;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.imageshare.core.model.Glance;
import io.imageshare.core.model.Phone;
import io.imageshare.core.server.Connection;
import io.imageshare.core.share.Mirror.Scene;
import io.imageshare.core.share.Mirror.View;
import io.imageshare.core.share.ShareEvent.Looked;
import io.imageshare.core.wire.ClientMessage.Look;

/**
 * The mirror of one phone. It gets the latest scene and never a queue of older ones, however slow it is: while it has not taken the last few, it gets none. While a person
 * moves the picture on the phone, the phone leads and gets none either.
 */
final class MirrorLine {

	/** More than one, so that a network that is fast but far does not make it slow. */
	private static final int ON_THE_WAY = 3;
	private static final long LEADING = TimeUnit.MILLISECONDS.toNanos(300);
	private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / 60;
	/** Fractions of the view: a canvas puts pictures on whole pixels and rounds its zoom. */
	private static final double NEAR = 0.01;

	private final Phone phone;
	private final Connection connection;
	private final Hub hub;
	private final AtomicReference<Look> untold = new AtomicReference<>();
	private volatile long told = System.nanoTime() - PERIOD;
	/** What the phone shows or is about to; guarded by this, as is what follows. */
	private Scene shown = new Scene(Optional.empty());
	private int onTheWay;
	private boolean behind;
	/** Where the phone was moved to, until it is moved from here; {@code null} for not. */
	private Look lead;
	private long led;

	MirrorLine(Phone phone, Connection connection, Hub hub) {
		this.phone = phone;
		this.connection = connection;
		this.hub = hub;
	}

	/** The computer shows this; on the thread of the mirror. */
	synchronized void show(Scene scene) {
		if (scene == shown || scene.view.isEmpty() && shown.view.isEmpty() || isWhereThePhoneLed(scene)) {
			shown = scene;
		} else if (leads(scene)) {
			hub.mirror.after(led + LEADING - System.nanoTime(), hub.mirror::refresh);
		} else if (onTheWay == ON_THE_WAY) {
			behind = true;
		} else {
			shown = scene;
			lead = null;
			onTheWay++;
			connection.send(scene.message(hub.renditions), this::taken);
		}
	}

	private void taken() {
		synchronized (this) {
			onTheWay--;
			if (!behind) {
				return;
			}
			behind = false;
		}
		hub.mirror.refresh();
	}

	private boolean leads(Scene scene) {
		return lead != null && isSameBut(scene) && System.nanoTime() - led < LEADING;
	}

	/** Whether nothing but the part of the picture has changed. */
	private boolean isSameBut(Scene scene) {
		return scene.view.isPresent() && shown.view.isPresent() && scene.view.get().image().id().equals(shown.view.get().image().id())
				&& scene.view.get().glance().turn() == shown.view.get().glance().turn() && scene.view.get().glance().mirrored() == shown.view.get().glance().mirrored();
	}

	private boolean isWhereThePhoneLed(Scene scene) {
		if (lead == null || !isSameBut(scene)) {
			return false;
		}
		View view = scene.view.get();
		Glance glance = view.glance();
		double aspect = view.image().info().hasSize() ? (double) view.image().info().height() / view.image().info().width() : 1;
		double near = NEAR * lead.width();
		return Math.abs(glance.x() - lead.x()) < near && Math.abs(glance.y() - lead.y()) * aspect < near && Math.abs(glance.width() - lead.width()) < near;
	}

	/** The phone was moved; on its socket's thread. What comes faster than sixty times a second is told as the latest of it. */
	void look(Look look) {
		if (hub.mirror.view().filter(view -> view.image().id().equals(look.id())).isEmpty()) {
			return; // Another picture is shown by now.
		}
		synchronized (this) {
			lead = look;
			led = System.nanoTime();
		}
		if (untold.getAndSet(look) == null) {
			hub.mirror.after(told + PERIOD - System.nanoTime(), this::tell);
		}
	}

	private void tell() {
		told = System.nanoTime();
		Look look = untold.getAndSet(null);
		hub.mirror.view().filter(view -> view.image().id().equals(look.id()))
				.ifPresent(view -> hub.events.fire(new Looked(phone, look.id(), view.glance().movedTo(look.x(), look.y(), look.width(), look.height()))));
	}
}
