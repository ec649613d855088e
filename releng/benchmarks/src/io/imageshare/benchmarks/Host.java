package io.imageshare.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/** The process of one server: prints where it listens, answers each line of input with the peak of its heap in bytes, and ends with its input. */
public final class Host {

	private Host() {
	}

	public static void main(String[] arguments) throws Exception {
		System.out.println(Server.of(arguments[0], Path.of(arguments[1])).start(0));
		BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
		while (input.readLine() != null) {
			System.out.println(peakHeap());
		}
		System.exit(0);
	}

	/** In bytes, of this process. */
	static long peakHeap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(Host::peak).sum();
	}

	private static long peak(MemoryPoolMXBean pool) {
		return pool.getPeakUsage().getUsed();
	}
}
