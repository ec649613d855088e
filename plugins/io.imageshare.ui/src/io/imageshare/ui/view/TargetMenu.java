package io.imageshare.ui.view;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.eclipse.ui.dialogs.PreferencesUtil;

import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.target.Folders;
import io.imageshare.ui.target.Target;

/** The places where received pictures can land: folders chosen before, the projects' own, where the selection is, any other. */
final class TargetMenu {

	private static final String PREFERENCES = "io.imageshare.ui.saving";
	/** More projects than this make a menu of their own. */
	private static final int MOST_PROJECTS = 6;

	private final Composite owner;
	private Menu menu;

	TargetMenu(Composite owner) {
		this.owner = owner;
		owner.addDisposeListener(event -> {
			if (menu != null) {
				menu.dispose();
			}
		});
	}

	/** Opens below what was clicked; it is made anew each time, since projects come and go. */
	void openBelow(Control anchor, Target target) {
		create(target);
		menu.setLocation(anchor.toDisplay(0, anchor.getSize().y));
		menu.setVisible(true);
	}

	private void create(Target target) {
		if (menu != null) {
			menu.dispose();
		}
		menu = new Menu(owner.getShell(), SWT.POP_UP);
		for (String path : Folders.recent()) {
			boolean isIt = !ImageSharePreferences.followsSelection() && path.equals(ImageSharePreferences.targetFolder());
			radio(menu, path, isIt, () -> ImageSharePreferences.setTargetFolder(path));
		}
		separate();
		Menu projects = Folders.projects().size() > MOST_PROJECTS ? subMenu() : menu;
		Folders.projects().forEach(project -> add(projects, project, target));
		separate();
		radio(menu, Messages.TargetMenu_selection, ImageSharePreferences.followsSelection(), () -> ImageSharePreferences.followSelection(true));
		separate();
		push(Messages.TargetMenu_choose, () -> choose(target));
		push(Messages.TargetMenu_settings, () -> PreferencesUtil.createPreferenceDialogOn(owner.getShell(), PREFERENCES, null, null).open());
		target.folder().map(path -> ResourcesPlugin.getWorkspace().getRoot().getProject(path.segment(0))).filter(IProject::isAccessible)
				.ifPresent(project -> push(NLS.bind(Messages.TargetMenu_project, PlainText.forLabel(project.getName())), () -> openProperties(project)));
	}

	private static void add(Menu menu, IProject project, Target target) {
		boolean isChosen = !ImageSharePreferences.followsSelection() && ImageSharePreferences.targetFolder().isEmpty()
				&& target.folder().filter(path -> path.segment(0).equals(project.getName())).isPresent();
		IPath folder = Folders.of(project).removeFirstSegments(1);
		radio(menu, NLS.bind(Messages.TargetMenu_own, project.getName(), folder), isChosen, () -> ImageSharePreferences.setTargetProject(project.getName()));
	}

	private Menu subMenu() {
		MenuItem item = new MenuItem(menu, SWT.CASCADE);
		item.setText(Messages.TargetMenu_projects);
		Menu projects = new Menu(menu);
		item.setMenu(projects);
		return projects;
	}

	private void separate() {
		if (menu.getItemCount() > 0) {
			new MenuItem(menu, SWT.SEPARATOR);
		}
	}

	/** Chosen by hand, since those of a sub-menu belong together with those of the menu. */
	private static void radio(Menu menu, String text, boolean chosen, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.CHECK);
		item.setText(PlainText.forLabel(text));
		item.setSelection(chosen);
		item.addListener(SWT.Selection, event -> action.run());
	}

	private void push(String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> action.run());
	}

	private void openProperties(IProject project) {
		PreferencesUtil.createPropertyDialogOn(owner.getShell(), project, PREFERENCES + ".project", null, null).open();
	}

	private void choose(Target target) {
		ask(owner.getShell(), target.folder()).ifPresent(path -> ImageSharePreferences.setTargetFolder(path.toString()));
	}

	/** Lets the user choose a folder of the workspace. */
	static Optional<IPath> ask(Shell shell, Optional<IPath> first) {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(shell, first.map(ResourcesPlugin.getWorkspace().getRoot()::findMember)
				.filter(IContainer.class::isInstance).map(IContainer.class::cast).orElse(null), true, Messages.ConnectionPanel_change_message);
		dialog.setTitle(Messages.ConnectionPanel_change_title);
		dialog.showClosedProjects(false);
		return dialog.open() == Window.OK && dialog.getResult().length == 1 ? Optional.of((IPath) dialog.getResult()[0]) : Optional.empty();
	}
}
