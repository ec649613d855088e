package io.imageshare.core.naming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The branch that a folder of a Git repository has checked out, read from the file in which Git keeps it. Touches the disk. */
public final class GitBranch {

	private static final String REFERENCE = "ref: refs/heads/";
	private static final String ELSEWHERE = "gitdir: ";
	private static final int SHORT_HASH = 7;
	private static final int LONGEST = 4096;

	private GitBranch() {
	}

	/** The branch, or the first digits of the commit when none is checked out; empty outside of a repository. */
	public static Optional<String> of(Path folder) {
		return repository(folder).flatMap(git -> firstLine(git.resolve("HEAD"))).map(GitBranch::name).filter(name -> !name.isEmpty());
	}

	/** Where the repository keeps its state, for a folder in its working tree. */
	public static Optional<Path> repository(Path folder) {
		for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
			Path git = at.resolve(".git");
			if (Files.isDirectory(git)) {
				return Optional.of(git);
			}
			if (Files.isRegularFile(git)) {
				// A linked working tree or a submodule says where it is.
				Path base = at;
				return firstLine(git).filter(line -> line.startsWith(ELSEWHERE)).map(line -> base.resolve(line.substring(ELSEWHERE.length())).normalize());
			}
		}
		return Optional.empty();
	}

	private static String name(String head) {
		return head.startsWith(REFERENCE) ? head.substring(REFERENCE.length()) : head.matches("[0-9a-f]{40,64}") ? head.substring(0, SHORT_HASH) : "";
	}

	private static Optional<String> firstLine(Path file) {
		try {
			return Files.size(file) > LONGEST ? Optional.empty() : Files.readString(file).lines().findFirst().map(String::strip);
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
