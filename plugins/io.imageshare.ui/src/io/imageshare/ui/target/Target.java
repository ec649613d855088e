package io.imageshare.ui.target;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IPath;

import io.imageshare.core.model.ProblemException;
import io.imageshare.core.workspace.SavingRule;
import io.imageshare.ui.hygiene.Hygiene;
import io.imageshare.ui.preferences.ImageSharePreferences;

/**
 * Where received images land.
 *
 * @param folder full path of the folder, which need not exist yet; empty while nowhere
 * @param chosen whether the user chose it; its project is then closed or gone when there is no folder
 * @param follows whether it is where the selection is
 * @param rules which images go elsewhere
 * @param withoutMetadata whether location and camera data are removed from what lands there
 */
public record Target(Optional<IPath> folder, boolean chosen, boolean follows, List<SavingRule> rules, boolean withoutMetadata) {

	/** Where the next image will land. */
	public static Target now() {
		boolean chosen = !ImageSharePreferences.targetFolder().isEmpty() || !ImageSharePreferences.targetProject().isEmpty();
		try {
			Destination usual = Destination.usual();
			return new Target(Optional.of(usual.folder()), chosen, usual.followsSelection(), usual.saving().rules(),
					Hygiene.removesMetadata(usual.saving(), usual.project()));
		} catch (ProblemException e) {
			return new Target(Optional.empty(), chosen, false, List.of(), false);
		}
	}
}
