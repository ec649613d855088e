package io.imageshare.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are counted, however their links go. */
class TiffDirectoryTest {

	private static final int DIRECTORY = 2 + 12 + 4;

	@TempDir
	Path folder;

	/** Directories one behind the other, each with one entry and a link to where it says. */
	private static byte[] file(int... next) {
		ByteBuffer file = ByteBuffer.allocate(8 + next.length * DIRECTORY).putInt(0x4D4D002A).putInt(8);
		for (int link : next) {
			file.putShort((short) 1).putShort((short) 256).putShort((short) 4).putInt(1).putInt(300).putInt(link);
		}
		return file.array();
	}

	private Optional<TiffDirectory> first(byte[] bytes) throws IOException {
		try (FileChannel file = FileChannel.open(Files.write(folder.resolve("file"), bytes))) {
			return TiffDirectory.first(file);
		}
	}

	private int pages(byte[] bytes) throws IOException {
		try (FileChannel file = FileChannel.open(Files.write(folder.resolve("file"), bytes))) {
			return TiffDirectory.first(file).orElseThrow().pages(file);
		}
	}

	@Test
	void pagesAreCountedToTheEndOfTheChain() throws IOException {
		assertEquals(1, pages(file(0)));
		assertEquals(3, pages(file(8 + DIRECTORY, 8 + 2 * DIRECTORY, 0)));
		assertEquals(2, pages(file(8 + DIRECTORY, 5_000)), "the rest is missing");
	}

	@Test
	void aChainThatGoesAroundInACircleEnds() throws IOException {
		assertTrue(pages(file(8)) <= 2);
		assertTrue(pages(file(8 + DIRECTORY, 8)) <= 3);
	}

	@Test
	void anEntrySaysItsNumber() throws IOException {
		assertEquals(300, first(file(0)).orElseThrow().number(TiffDirectory.WIDTH, 0));
		assertEquals(7, first(file(0)).orElseThrow().number(TiffDirectory.HEIGHT, 7));
	}

	@Test
	void whereThereIsNoDirectoryThereIsNone() throws IOException {
		assertTrue(first(new byte[0]).isEmpty());
		assertTrue(first(new byte[] { 'M', 'M', 0, 42, 0, 0, 0, 8 }).isEmpty());
		assertTrue(first(new byte[] { 'M', 'M', 0, 42, -1, -1, -1, -1 }).isEmpty());
		assertTrue(first(new byte[] { 'I', 'I', 42, 0, 8, 0, 0, 0, -1, -1 }).isEmpty());
	}
}
