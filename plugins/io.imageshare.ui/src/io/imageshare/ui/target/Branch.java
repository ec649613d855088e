package io.imageshare.ui.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;

import io.imageshare.core.naming.GitBranch;
import io.imageshare.core.naming.Token;
import io.imageshare.core.workspace.SavingRule;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.preferences.Saving;

/**
 * The branch that the folder of a project has checked out. Where images land is asked by the UI thread, too, so nothing is read unless some folder or name is made of
 * it, and not again before Git has written it again.
 */
final class Branch {

	private static final String WORD = '{' + Token.BRANCH.word() + '}';
	private static final int MOST = 100;

	/**
	 * What was read last.
	 *
	 * @param head the file in which Git keeps it
	 * @param written when
	 */
	private record Known(Path head, FileTime written, String branch) {
	}

	private static final Map<Path, Known> KNOWN = new ConcurrentHashMap<>();

	private Branch() {
	}

	/** Empty outside of a repository, and when nobody wants to know. */
	static String of(IProject project, Saving saving) {
		return isWanted(saving) ? Optional.ofNullable(project.getLocation()).map(IPath::toPath).map(Branch::of).orElse("") : "";
	}

	private static boolean isWanted(Saving saving) {
		Stream<String> folders = Stream.of(ImageSharePreferences.targetFolder(), saving.folder(), Saving.ofWorkspace().folder());
		return saving.name().has(Token.BRANCH) || Stream.concat(folders, saving.rules().stream().map(SavingRule::folder)).anyMatch(folder -> folder.contains(WORD));
	}

	private static String of(Path folder) {
		Known known = KNOWN.get(folder);
		if (known != null && known.written().equals(written(known.head()))) {
			return known.branch();
		}
		Optional<Path> head = GitBranch.repository(folder).map(git -> git.resolve("HEAD"));
		// before it is read: what is written meanwhile is read again
		FileTime written = head.map(Branch::written).orElse(null);
		String branch = GitBranch.of(folder).orElse("");
		if (written != null) {
			if (KNOWN.size() >= MOST) {
				KNOWN.clear();
			}
			KNOWN.put(folder, new Known(head.get(), written, branch));
		}
		return branch;
	}

	private static FileTime written(Path head) {
		try {
			return Files.getLastModifiedTime(head);
		} catch (IOException e) {
			return null;
		}
	}
}
