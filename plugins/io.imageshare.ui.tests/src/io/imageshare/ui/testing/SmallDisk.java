package io.imageshare.ui.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of one megabyte, made of memory, that can be filled and made read-only. Only where the system lets whoever runs the tests mount one; elsewhere its tests are skipped. */
public final class SmallDisk implements AutoCloseable {

	private static final int SIZE = 1 << 20;

	private final Path root;

	public SmallDisk(Path root) throws IOException, InterruptedException {
		this.root = Files.createDirectories(root);
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", root.toString()), "a disk can be mounted");
	}

	public Path root() {
		return root;
	}

	/** Leaves so many bytes at most. */
	public void fill(int left) throws IOException {
		Files.write(root.resolve("ballast"), new byte[SIZE - left]);
	}

	public void empty() throws IOException {
		Files.delete(root.resolve("ballast"));
	}

	public void setReadOnly(boolean now) throws IOException, InterruptedException {
		if (!run("mount", "-o", now ? "remount,ro" : "remount,rw", root.toString())) {
			throw new IOException(root.toString());
		}
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		try {
			return new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException e) {
			// no such program on this system
			return false;
		}
	}

	@Override
	public void close() throws IOException, InterruptedException {
		run("umount", "-l", root.toString());
	}
}
