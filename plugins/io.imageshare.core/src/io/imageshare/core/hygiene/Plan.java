package io.imageshare.core.hygiene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.imageshare.core.image.Part;

/** What of a file is kept, in which order, and what is not. Grows while the file is walked through. */
final class Plan {

	private final List<Part> parts = new ArrayList<>();
	private final Set<Trace> traces = EnumSet.noneOf(Trace.class);
	private int fence;

	/** From one place of the file to another. */
	void keep(long from, long to) {
		Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
		if (last != null && parts.size() > fence && last.bytes() == null && last.at() + last.length() == from) {
			parts.set(parts.size() - 1, Part.of(last.at(), to));
		} else {
			parts.add(Part.of(from, to));
		}
	}

	/** Something may have to be put in here later. */
	void fence() {
		fence = parts.size();
	}

	/** Bytes that stand there in place of others, or that say what else would be lost. */
	void put(byte[] bytes) {
		parts.add(Part.made(bytes));
	}

	/** The same at the fence, before what was put there already. */
	void putAtFence(byte[] bytes) {
		parts.add(fence, Part.made(bytes));
	}

	/** Something is left out, or blanked. */
	void drop(Trace trace) {
		traces.add(trace);
	}

	void drop(Set<Trace> several) {
		traces.addAll(several);
	}

	Set<Trace> traces() {
		return traces;
	}

	long length() {
		return parts.stream().mapToLong(Part::length).sum();
	}

	/** Writes the new file, byte for byte what is kept of the old one. */
	void write(FileChannel file, Path to) throws IOException {
		try (FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
			write(file, target);
		}
	}

	/** The same into a file that is open. */
	void write(FileChannel file, FileChannel target) throws IOException {
		for (Part part : parts) {
			copy(file, part.within(file), target);
		}
	}

	private static void copy(FileChannel file, Part part, FileChannel target) throws IOException {
		if (part.bytes() != null) {
			ByteBuffer bytes = ByteBuffer.wrap(part.bytes());
			while (bytes.hasRemaining()) {
				target.write(bytes);
			}
			return;
		}
		for (long done = 0; done < part.length();) {
			long count = file.transferTo(part.at() + done, part.length() - done, target);
			if (count <= 0) {
				throw new IOException("The file has become shorter.");
			}
			done += count;
		}
	}
}
