package io.imageshare.ui.preferences;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.workspace.SavingRule;
import io.imageshare.ui.Messages;

/** The rules in their order, the first one that is about a picture counts. */
final class RulesEditor extends FieldEditor {

	private static final int LINES = 4;

	private List<SavingRule> rules = new ArrayList<>();
	private Label label;
	private Composite field;
	private org.eclipse.swt.widgets.List list;
	private Button add;
	private Button edit;
	private Button remove;
	private Button up;
	private Button down;

	RulesEditor(Composite parent) {
		init(Saving.RULES, Messages.SavingPage_rules);
		createControl(parent);
	}

	@Override
	protected void doFillIntoGrid(Composite parent, int columns) {
		label = getLabelControl(parent);
		field = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(field);
		list = new org.eclipse.swt.widgets.List(field, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, list.getItemHeight() * LINES).applyTo(list);
		list.addListener(SWT.Selection, event -> update());
		list.addListener(SWT.MouseDoubleClick, event -> selected().ifPresent(this::edit));
		list.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.DEL) {
				remove();
			}
		});
		Composite buttons = new Composite(field, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		add = button(buttons, Messages.SavingPage_rules_add, this::add);
		edit = button(buttons, Messages.SavingPage_rules_edit, () -> selected().ifPresent(this::edit));
		remove = button(buttons, Messages.SavingPage_rules_remove, this::remove);
		up = button(buttons, Messages.SavingPage_rules_up, () -> move(-1));
		down = button(buttons, Messages.SavingPage_rules_down, () -> move(1));
		adjustForNumColumns(columns);
	}

	private static Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	@Override
	protected void adjustForNumColumns(int columns) {
		GridDataFactory.fillDefaults().span(columns, 1).indent(0, 8).applyTo(label);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).applyTo(field);
	}

	@Override
	public int getNumberOfControls() {
		return 2;
	}

	private Optional<SavingRule> selected() {
		return Optional.of(list.getSelectionIndex()).filter(index -> index >= 0).map(rules::get);
	}

	private void add() {
		RuleDialog dialog = new RuleDialog(field.getShell(), new SavingRule("screenshot", "", ""));
		if (dialog.open() == Window.OK) {
			rules.add(dialog.rule());
			show(rules.size() - 1);
		}
	}

	private void edit(SavingRule rule) {
		RuleDialog dialog = new RuleDialog(field.getShell(), rule);
		int index = list.getSelectionIndex();
		if (dialog.open() == Window.OK) {
			rules.set(index, dialog.rule());
			show(index);
		}
	}

	private void remove() {
		int index = list.getSelectionIndex();
		if (index >= 0) {
			rules.remove(index);
			show(Math.min(index, rules.size() - 1));
		}
	}

	private void move(int by) {
		int index = list.getSelectionIndex();
		Collections.swap(rules, index, index + by);
		show(index + by);
	}

	private void show(int index) {
		list.setItems(rules.stream().map(RuleText::of).toArray(String[]::new));
		list.select(index);
		update();
	}

	private void update() {
		int index = list.isEnabled() ? list.getSelectionIndex() : -1;
		add.setEnabled(list.isEnabled());
		edit.setEnabled(index >= 0);
		remove.setEnabled(index >= 0);
		up.setEnabled(index > 0);
		down.setEnabled(index >= 0 && index < rules.size() - 1);
	}

	@Override
	protected void doLoad() {
		rules = new ArrayList<>(SavingRule.read(getPreferenceStore().getString(Saving.RULES)));
		show(-1);
	}

	@Override
	protected void doLoadDefault() {
		rules = new ArrayList<>(SavingRule.read(getPreferenceStore().getDefaultString(Saving.RULES)));
		show(-1);
	}

	@Override
	protected void doStore() {
		getPreferenceStore().setValue(Saving.RULES, SavingRule.write(rules));
	}

	@Override
	public void setEnabled(boolean enabled, Composite parent) {
		label.setEnabled(enabled);
		list.setEnabled(enabled);
		update();
	}
}
