package io.imageshare.ui.preferences;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.IWorkbenchPropertyPage;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import io.imageshare.core.naming.Token;
import io.imageshare.core.workspace.Clash;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** How pictures are saved: in the preferences for every project, in the properties of a project for that one. Changes take effect with the next picture. */
public final class SavingPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage, IWorkbenchPropertyPage {

	private static final String ID = "io.imageshare.ui.saving";
	private static final int WIDTH = 420;

	private final List<FieldEditor> settings = new ArrayList<>();
	private IAdaptable element;
	private BooleanFieldEditor own;
	private TemplateEditor folder;
	private TemplateEditor name;
	private Label example;
	private NameExample examples;

	public SavingPage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		// Everything is in the preference store.
	}

	@Override
	public IAdaptable getElement() {
		return element;
	}

	@Override
	public void setElement(IAdaptable project) {
		element = project;
	}

	private Optional<IProject> project() {
		return Optional.ofNullable(element).map(some -> Adapters.adapt(some, IProject.class));
	}

	@Override
	protected IPreferenceStore doGetPreferenceStore() {
		return project().<IPreferenceStore>map(project -> new ScopedPreferenceStore(new ProjectScope(project), ImageSharePlugin.ID))
				.orElseGet(ImageSharePreferences::store);
	}

	@Override
	protected void createFieldEditors() {
		examples = new NameExample(project());
		if (project().isPresent()) {
			own = new BooleanFieldEditor(Saving.OWN, Messages.SavingPage_own, getFieldEditorParent());
			addField(own);
			Link workspace = new Link(getFieldEditorParent(), SWT.NONE);
			workspace.setText(Messages.SavingPage_workspace);
			workspace.addListener(SWT.Selection, event -> PreferencesUtil.createPreferenceDialogOn(getShell(), ID, new String[] { ID }, null).open());
			GridDataFactory.fillDefaults().span(2, 1).applyTo(workspace);
		}
		folder = new TemplateEditor(Saving.FOLDER, Messages.SavingPage_folder, getFieldEditorParent(), this::showExample);
		add(folder);
		name = new TemplateEditor(Saving.NAME, Messages.SavingPage_name, getFieldEditorParent(), this::showExample);
		add(name);
		example = note("");
		note(Stream.of(Token.values()).map(token -> '{' + token.word() + '}').collect(Collectors.joining(" ", Messages.SavingPage_tokens + ' ', "")));
		add(new ComboFieldEditor(Saving.CLASH, Messages.SavingPage_clash, new String[][] { { Messages.SavingPage_clash_number, Words.of(Clash.NUMBER) },
				{ Messages.SavingPage_clash_overwrite, Words.of(Clash.OVERWRITE) }, { Messages.SavingPage_clash_skip, Words.of(Clash.SKIP) } }, getFieldEditorParent()));
		add(new BooleanFieldEditor(Saving.ASK, Messages.SavingPage_ask, getFieldEditorParent()));
		HygieneEditors.create(this::getFieldEditorParent).forEach(this::add);
		add(new RulesEditor(getFieldEditorParent()));
	}

	private void add(FieldEditor editor) {
		settings.add(editor);
		addField(editor);
	}

	private Label note(String text) {
		Label note = new Label(getFieldEditorParent(), SWT.WRAP);
		note.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(note);
		return note;
	}

	private void showExample() {
		if (example != null) {
			String path = examples.of(folder.getStringValue(), name.getStringValue());
			example.setText(path.isEmpty() ? "" : Messages.SavingPage_example + ' ' + path.replace("&", "&&"));
			example.getParent().layout();
		}
	}

	@Override
	protected void initialize() {
		super.initialize();
		if (own != null && !own.getBooleanValue()) {
			loadWorkspaceValues();
		}
		enable();
		showExample();
	}

	/** A project begins with what holds for it until then. */
	private void loadWorkspaceValues() {
		for (FieldEditor editor : settings) {
			editor.setPreferenceStore(ImageSharePreferences.store());
			editor.load();
			editor.setPreferenceStore(getPreferenceStore());
		}
	}

	private boolean isEnabled() {
		return own == null || own.getBooleanValue();
	}

	private void enable() {
		settings.forEach(editor -> editor.setEnabled(isEnabled(), getFieldEditorParent()));
	}

	/** A project without settings of its own keeps none in its file. */
	private boolean forget() {
		own.store();
		settings.forEach(editor -> getPreferenceStore().setToDefault(editor.getPreferenceName()));
		return true;
	}

	@Override
	public void propertyChange(PropertyChangeEvent event) {
		super.propertyChange(event);
		if (event.getSource() == own) {
			enable();
		}
	}

	@Override
	public boolean performOk() {
		boolean stored = isEnabled() ? super.performOk() : forget();
		if (stored && getPreferenceStore() instanceof ScopedPreferenceStore scoped) {
			try {
				scoped.save();
			} catch (IOException e) {
				setErrorMessage(e.getMessage());
				return false;
			}
		}
		return stored;
	}
}
