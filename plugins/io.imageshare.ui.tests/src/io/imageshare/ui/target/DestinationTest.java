package io.imageshare.ui.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.workspace.SavingRule;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.preferences.Saving;
import io.imageshare.ui.testing.Pictures;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Into which folder, and under which name, a picture of a phone goes. */
@ExtendWith(Workbench.class)
class DestinationTest {

	private static int colour = 0x510000;

	@Test
	void aProjectSaysForItselfWhereItsPicturesGoAndHowTheyAreNamed() throws Exception {
		IProject project = Workbench.project("site");
		Files.createDirectories(project.getLocation().toPath().resolve(".git"));
		Files.writeString(project.getLocation().toPath().resolve(".git/HEAD"), "ref: refs/heads/main\n");
		own(project, Saving.FOLDER, "docs/{yyyy}", Saving.NAME, "{project}-{branch}-{width}x{height}-{n:2}");
		Workbench.preferences().setValue(Saving.FOLDER, "elsewhere");
		String folder = "/site/docs/" + LocalDate.now().getYear();
		Workbench.openRunning();
		Pump.until("the view says where", () -> Widgets.texts().contains(folder));

		assertEquals(folder + "/site-main-12x14-01.png", send("a.png", 12, 14));
		assertEquals(folder + "/site-main-12x14-02.png", send("b.png", 12, 14));
		Files.writeString(project.getLocation().toPath().resolve(".git/HEAD"), "ref: refs/heads/other\n");
		assertEquals(folder + "/site-other-12x14-01.png", send("c.png", 12, 14));
		assertTrue(project.getFolder("docs").exists(), "it was made");
	}

	@Test
	void rulesSendSomePicturesElsewhereAndTheViewSaysSo() throws Exception {
		Workbench.project("app");
		Workbench.project("site");
		Workbench.preferences().setValue(Saving.RULES, SavingRule.write(List.of(new SavingRule("screenshot", "", "shots/{phone}"),
				new SavingRule("", "phone device-R*", "/site/others"))));
		Workbench.openRunning();
		Pump.until("the view says so", () -> Widgets.isShown("Screenshots to shots/{phone}"));

		assertEquals("/app/images/shots/Phone device-r1/Screenshot_1.png", send("Screenshot_1.png", 9, 9));
		assertEquals("/site/others/logo.png", send("logo.png", 9, 9));
	}

	@Test
	void picturesGoWhereTheSelectionIsAsLongAsItIsSomewhere() throws Exception {
		IProject project = Workbench.project("site");
		IFolder docs = project.getFolder("docs");
		docs.create(true, true, null);
		IFile page = docs.getFile("page.txt");
		page.create(Files.newInputStream(Files.createTempFile("page", null)), true, null);
		Workbench.openRunning();
		ImageSharePreferences.followSelection(true);
		IViewPart explorer = Workbench.page().showView("org.eclipse.ui.navigator.ProjectExplorer");
		((CommonNavigator) explorer).selectReveal(new StructuredSelection(page));
		Pump.until("the view says where", () -> Widgets.texts().contains("/site/docs"));
		assertEquals("/site/docs/a.png", send("a.png", 9, 9));

		((CommonNavigator) explorer).selectReveal(new StructuredSelection(project));
		Pump.until("the view says where", () -> Widgets.texts().contains("/site/images"));

		((CommonNavigator) explorer).selectReveal(new StructuredSelection(docs));
		Pump.until("the view says where", () -> Widgets.texts().contains("/site/docs"));
		docs.delete(true, null);
		Pump.until("the view says where", () -> Widgets.texts().contains("/site/images"));
		ImageSharePreferences.setTargetFolder("/site/chosen");
		Pump.until("a choice ends that", () -> Widgets.texts().contains("/site/chosen"));
	}

	@Test
	void whatWasChosenIsOfferedAgainAndSoIsTheFolderOfEachProject() throws Exception {
		Workbench.project("app");
		IProject site = Workbench.project("site");
		own(site, Saving.FOLDER, "docs/images");
		ImageSharePreferences.setTargetFolder("/app/one");
		ImageSharePreferences.setTargetFolder("/site/two");
		ImageSharePreferences.setTargetFolder("/gone/three");

		assertEquals(List.of("/site/two", "/app/one"), Folders.recent());
		assertEquals(List.of("/site/two", "/app/one", "/app/images", "/site/docs/images"), Folders.forPhones(Target.now().folder()));
		ImageSharePreferences.setTargetProject("site");
		assertEquals("/site/docs/images", Target.now().folder().get().toString());
	}

	@Test
	void aFolderThatWasChosenIsTakenAsItIsWhateverItsNameIsLike() throws Exception {
		IProject project = Workbench.project("site");
		IFolder odd = project.getFolder("{name} of all.");
		odd.create(true, true, null);
		Workbench.openRunning();
		ImageSharePreferences.setTargetFolder(odd.getFullPath().toString());

		assertEquals("/site/{name} of all./a.png", send("a.png", 9, 9));
	}

	@Test
	void aFolderWhoseNameDiffersOnlyByCaseIsUsedInsteadOfMakingASecondOne() throws Exception {
		IProject project = Workbench.project("site");
		project.getFolder("Images").create(true, true, null);
		Workbench.preferences().setValue(Saving.FOLDER, "images/new");
		Workbench.openRunning();

		assertEquals("/site/Images/new/a.png", send("a.png", 9, 9));
		assertEquals(1, Stream.of(project.members()).filter(IFolder.class::isInstance).map(IResource::getName).filter("images"::equalsIgnoreCase).count());
	}

	@Test
	void valuesThatMeanNothingCountAsTheDefaults() throws Exception {
		Workbench.project("site");
		IPreferenceStore store = Workbench.preferences();
		store.setValue(Saving.FOLDER, "../../{nmae}");
		store.setValue(Saving.NAME, "{");
		store.setValue(Saving.CLASH, "explode");
		store.setValue(Saving.RULES, "???");
		Workbench.openRunning();
		assertEquals("/site/images/a.png", send("a.png", 9, 9));
		store.setValue(Saving.FOLDER, "../../x/./y");
		assertEquals("/site/x/y/b.png", send("b.png", 9, 9));
	}

	@Test
	void aTakenNameIsOverwrittenWhenThePreferencesSaySo() throws Exception {
		IProject project = Workbench.project("site");
		Workbench.preferences().setValue(Saving.CLASH, "overwrite");
		Workbench.openRunning();
		send("a.png", 9, 9);
		IFile file = project.getFile("images/a.png");
		Files.writeString(file.getLocation().toPath(), "changed outside of Eclipse, and never refreshed");

		assertEquals("/site/images/a.png", send("A.png", 20, 20));
		IFileState[] history = file.getHistory(null);
		assertEquals("changed outside of Eclipse, and never refreshed", new String(history[0].getContents().readAllBytes(), StandardCharsets.UTF_8));
	}

	/** Settings of a project's own. */
	private static void own(IProject project, String... keysAndValues) throws Exception {
		IEclipsePreferences node = new ProjectScope(project).getNode(ImageSharePlugin.ID);
		node.putBoolean(Saving.OWN, true);
		for (int i = 0; i < keysAndValues.length; i += 2) {
			node.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		node.flush();
	}

	private static String send(String name, int width, int height) throws Exception {
		String id = "transfer-" + ++colour;
		try (WebPhone phone = new WebPhone(Workbench.link(), "device-r1")) {
			phone.send(id, name, Pictures.png(width, height, colour));
			return phone.savedPath(id);
		}
	}
}
