package io.imageshare.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Sends images to a plain server, each as one message, and checks the hash that comes back for each. */
class Uploader implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 60_000;

	final Picture picture;
	final WebSocketClient client;
	private List<String> hashes = List.of();
	private int answers;
	private String failure;

	Uploader(int port, String protocol, Picture picture) throws IOException {
		this.picture = picture;
		this.client = new WebSocketClient(port, protocol, this::heard);
	}

	/** Returns when the server has answered for all; {@code hashes} are those of the images from {@code first} on. */
	final void send(int first, List<String> expected) throws IOException {
		synchronized (this) {
			hashes = expected;
			answers = 0;
		}
		for (int i = 0; i < expected.size(); i++) {
			image(first + i, first + expected.size());
		}
		await(() -> answers == hashes.size());
	}

	/** Sends one image; those up to {@code end} follow. */
	void image(int number, int end) throws IOException {
		ByteBuffer block = picture.masked(number);
		ByteBuffer head = WebSocketClient.frame(2, picture.size(), 0).flip();
		for (long sent = 0; sent < picture.size(); sent += Picture.BLOCK) {
			client.send(head, block.clear());
		}
	}

	private synchronized void heard(String text) {
		if (text == null) {
			failure = failure == null ? "the server closed the connection" : failure;
		} else {
			text(text);
		}
		notifyAll();
	}

	void text(String text) {
		answer(text);
	}

	/** To be called for each image in its order. */
	final void answer(String hash) {
		if (!hash.equals(hashes.get(answers++))) {
			fail("a wrong hash: " + hash);
		}
	}

	final void fail(String why) {
		failure = why;
	}

	final synchronized void await(BooleanSupplier condition) throws IOException {
		long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
		try {
			while (!condition.getAsBoolean()) {
				if (failure != null || System.nanoTime() > deadline) {
					throw new IOException(failure == null ? "no answer in time" : failure);
				}
				wait(1000);
			}
		} catch (InterruptedException e) {
			throw new IOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		client.close();
	}
}
