package io.imageshare.ui.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.ui.jobs.Sharing;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Where images land, and who hears when that changes. */
@ExtendWith(Workbench.class)
class TargetTest {

	private final List<String> heard = new ArrayList<>();
	private final Runnable listener = () -> heard.add(Target.now().folder().map(IPath::toString).orElse("nowhere"));

	@BeforeEach
	void listen() throws Exception {
		Workbench.openRunning();
		Sharing.addTargetListener(listener);
	}

	@AfterEach
	void stopListening() {
		Sharing.removeTargetListener(listener);
	}

	@Test
	void onlyWhatChangesTheTargetIsHeard() throws Exception {
		IProject beta = Workbench.project("beta");
		beta.getFolder("images").create(true, true, null);
		Workbench.project("zeta");
		assertEquals(List.of("/beta/images"), heard);

		Workbench.preferences().setValue(ImageSharePreferences.TARGET_FOLDER, "/zeta/docs");
		beta.close(null);
		assertEquals(List.of("/beta/images", "/zeta/docs"), heard);
	}

	@Test
	void aChosenFolderWhoseProjectClosesIsHeardOfAndShown() throws Exception {
		IProject project = Workbench.project("shut");
		Workbench.preferences().setValue(ImageSharePreferences.TARGET_FOLDER, "/shut/pictures");
		Pump.until("the view shows the folder", () -> Widgets.texts().contains("/shut/pictures"));

		project.close(null);

		assertEquals(new Target(Optional.empty(), true, false, List.of(), false), Target.now());
		assertEquals("nowhere", heard.get(heard.size() - 1));
		Pump.until("the view says so", () -> Widgets.isShown("The chosen project is closed."));
	}
}
