package io.imageshare.core.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The branch of a folder, as Git writes it down. */
class GitBranchTest {

	@TempDir
	private Path folder;

	@Test
	void aFolderInAWorkingTreeHasTheBranchOfTheRepositoryAbove() throws IOException {
		write(".git/HEAD", "ref: refs/heads/feature/login\n");
		assertEquals(Optional.of("feature/login"), GitBranch.of(Files.createDirectories(folder.resolve("sub/project"))));
	}

	@Test
	void withoutABranchItIsTheBeginningOfTheCommit() throws IOException {
		write(".git/HEAD", "0123456789abcdef0123456789abcdef01234567\n");
		assertEquals(Optional.of("0123456"), GitBranch.of(folder));
	}

	@Test
	void aLinkedWorkingTreeSaysWhereItsRepositoryIs() throws IOException {
		write("main/.git/worktrees/w/HEAD", "ref: refs/heads/other\n");
		write("w/.git", "gitdir: ../main/.git/worktrees/w\n");
		assertEquals(Optional.of("other"), GitBranch.of(folder.resolve("w")));
	}

	@Test
	void whatIsNoRepositoryOrADamagedOneHasNone() throws IOException {
		assertEquals(Optional.empty(), GitBranch.of(folder));
		write(".git/HEAD", "\0\0\0");
		assertEquals(Optional.empty(), GitBranch.of(folder));
		Files.write(folder.resolve(".git/HEAD"), new byte[] { (byte) 0xC3, (byte) 0x28 });
		assertEquals(Optional.empty(), GitBranch.of(folder));
		Files.delete(folder.resolve(".git/HEAD"));
		assertEquals(Optional.empty(), GitBranch.of(folder));
	}

	private void write(String path, String text) throws IOException {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
