package io.imageshare.core.testing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.imageshare.core.log.LogEntry;
import io.imageshare.core.model.Admission;
import io.imageshare.core.model.Link;
import io.imageshare.core.model.ServerLimits;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.Network;
import io.imageshare.core.share.PageFiles;
import io.imageshare.core.share.PageFiles.PageFile;
import io.imageshare.core.share.Renderer;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareLimits;
import io.imageshare.core.share.ShareSettings;

/** An {@link ImageShare} that runs on a free port of the loopback address, and what it told its listeners. */
public final class TestShare implements AutoCloseable {

	/** Size of the largest image taken. */
	public static final long IMAGE_LIMIT = 8 << 20;
	public static final int PHONE_LIMIT = 8;
	public static final String COMPUTER = "studio";
	public static final String PAGE = "<!doctype html>";

	private final Path folder;
	private final ImageShare share;
	private final BlockingQueue<ShareEvent> events = new LinkedBlockingQueue<>();
	private Link link;

	/** Makes one in the folder and starts it with the usual settings. */
	public TestShare(Path folder) throws IOException {
		this(folder, settings(0));
	}

	public TestShare(Path folder, ShareSettings settings) throws IOException {
		this(folder, settings, Clock.systemUTC());
	}

	public TestShare(Path folder, ShareSettings settings, Clock clock) throws IOException {
		this(folder, settings, clock, Network.OF_SYSTEM);
	}

	/** With the usual settings, and a renderer of the caller's. */
	public TestShare(Path folder, Renderer renderer) throws IOException {
		this(folder, settings(0), Clock.systemUTC(), Network.OF_SYSTEM, renderer);
	}

	public TestShare(Path folder, ShareSettings settings, Clock clock, Network network) throws IOException {
		this(folder, settings, clock, network, Renderer.NONE);
	}

	private TestShare(Path folder, ShareSettings settings, Clock clock, Network network, Renderer renderer) throws IOException {
		this.folder = folder;
		share = new ImageShare(folder, page(), renderer, () -> COMPUTER, clock, network);
		share.addListener(events::add);
		start(settings);
	}

	/** A page of two files. */
	public static PageFiles page() {
		return path -> switch (path) {
		case "/" -> Optional.of(new PageFile("text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8)));
		case "/js/main.js" -> Optional.of(new PageFile("text/javascript; charset=utf-8", new byte[0]));
		default -> Optional.empty();
		};
	}

	/** Loopback only; port 0 is a free one. */
	public static ShareSettings settings(int port) {
		return settings(port, PHONE_LIMIT);
	}

	public static ShareSettings settings(int port, int phoneLimit) {
		return settings(port, limits().withPhones(phoneLimit));
	}

	public static ShareSettings settings(int port, ShareLimits limits) {
		return ShareSettings.DEFAULT.withPort(port).withBindAddress(Optional.of(loopback())).withLimits(limits);
	}

	/** The usual ones of tests. */
	public static ShareLimits limits() {
		return ShareLimits.DEFAULT.withImage(IMAGE_LIMIT).withPhones(PHONE_LIMIT);
	}

	/** The usual ones, but for the time that a client has for its hello. */
	public static ServerLimits patientWithHellos(Duration time) {
		ServerLimits usual = ServerLimits.DEFAULT;
		return new ServerLimits(usual.connections(), usual.connectionsPerAddress(), usual.halfOpenConnections(), usual.headBytes(), usual.headTime(),
				usual.idleTime(), usual.stallTime(), time);
	}

	/** The usual ones, but for the time within which a client must take something of what was sent to it. */
	public static ServerLimits patientWithReaders(Duration time) {
		ServerLimits usual = ServerLimits.DEFAULT;
		return new ServerLimits(usual.connections(), usual.connectionsPerAddress(), usual.halfOpenConnections(), usual.headBytes(), usual.headTime(),
				usual.idleTime(), time, usual.helloTime());
	}

	/** Everybody may come in. */
	public static ShareSettings open() {
		return settings(0).withAdmission(Admission.OPEN);
	}

	public static InetAddress loopback() {
		try {
			return InetAddress.getByName("127.0.0.1");
		} catch (UnknownHostException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Starts again; the test fails when that fails. */
	public void start(ShareSettings settings) {
		ServerState state = Await.get(share.start(settings));
		link = assertInstanceOf(ServerState.Running.class, state, state::toString).link();
	}

	public ImageShare share() {
		return share;
	}

	public Link link() {
		return link;
	}

	public int port() {
		return link.port();
	}

	/** A port that was free a moment ago, for what needs to know it beforehand. */
	public static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
			return socket.getLocalPort();
		}
	}

	/** A phone that has connected but not said anything. */
	public TestPhone connect(String device) throws IOException {
		return new TestPhone(this, device);
	}

	/** The same, once the server knows it. */
	public TestPhone silentPhone(String device) throws IOException {
		TestPhone phone = connect(device);
		phone.socket().known();
		return phone;
	}

	/** A phone that has been welcomed. */
	public TestPhone phone(String device) throws IOException {
		TestPhone phone = connect(device);
		phone.hello();
		phone.expect("welcome");
		return phone;
	}

	/** A program that knows nothing of our protocol, once the server knows it. */
	public RawSocket program() throws IOException {
		return RawSocket.plain(port());
	}

	/** The next event of this kind; those before it are forgotten. */
	public <E extends ShareEvent> E event(Class<E> kind) {
		try {
			long deadline = System.nanoTime() + Await.PATIENCE.toNanos();
			for (ShareEvent event = poll(deadline); event != null; event = poll(deadline)) {
				if (kind.isInstance(event)) {
					return kind.cast(event);
				}
			}
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
		throw new AssertionError("Waited in vain for " + kind.getSimpleName());
	}

	private ShareEvent poll(long deadline) throws InterruptedException {
		return events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
	}

	/** The events that nobody has asked for yet; forgets them. */
	public List<ShareEvent> drainEvents() {
		List<ShareEvent> all = new ArrayList<>();
		events.drainTo(all);
		return all;
	}

	/** What the activity log says, oldest first. */
	public List<String> log() {
		return share.log().since(0).entries().stream().map(LogEntry::text).toList();
	}

	/** What it says of errors. */
	public List<String> errors() {
		return share.log().since(0).entries().stream().filter(entry -> entry.severity() == LogEntry.Severity.ERROR).map(LogEntry::text).toList();
	}

	/** Names of the files of unfinished transfers. */
	public List<String> parts() throws IOException {
		return names("parts");
	}

	/** Names of the folders in which images lie. */
	public List<String> imageFolders() throws IOException {
		return names("images");
	}

	private List<String> names(String below) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve(below))) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Override
	public void close() {
		share.close();
	}
}
