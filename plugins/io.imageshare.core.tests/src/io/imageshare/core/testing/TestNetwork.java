package io.imageshare.core.testing;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.imageshare.core.model.HostAddress;
import io.imageshare.core.model.HostAddress.Kind;
import io.imageshare.core.share.Network;

/** A network whose addresses a test changes. Whatever they are, it is listened to on the loopback address only. */
public final class TestNetwork implements Network {

	private volatile List<HostAddress> addresses;
	private final AtomicInteger looks = new AtomicInteger();

	/** @param hosts the likeliest first; that of the loopback comes with them */
	public TestNetwork(String... hosts) {
		change(hosts);
	}

	/** From now on it has these addresses. */
	public void change(String... hosts) {
		List<HostAddress> all = new ArrayList<>(Stream.of(hosts).map(host -> new HostAddress(host, "adapter", Kind.WIFI)).toList());
		all.add(new HostAddress("127.0.0.1", "lo", Kind.LOOPBACK));
		addresses = List.copyOf(all);
	}

	/** Not even the loopback is left. */
	public void fail() {
		addresses = List.of();
	}

	/** Returns once whoever watches has looked, and has done what follows from it: it has looked a second time. */
	public void isSeen() {
		int before = looks.get();
		Await.until("the addresses are looked at", () -> looks.get() >= before + 2);
	}

	@Override
	public List<HostAddress> addresses() {
		looks.incrementAndGet(); // First: a look that is counted after a change sees it.
		return addresses;
	}

	@Override
	public InetAddress listening() {
		return TestShare.loopback();
	}
}
