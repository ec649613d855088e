package io.imageshare.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import io.imageshare.core.reference.Syntax;
import io.imageshare.ui.Messages;

/** How texts of each kind name pictures. */
final class SyntaxesEditor extends FieldEditor {

	private static final int LINES = 9;
	private static final int TYPES_WIDTH = 150;
	private static final int TEMPLATE_WIDTH = 300;

	private List<Syntax> syntaxes = new ArrayList<>();
	private Label label;
	private Composite field;
	private Table table;
	private Button edit;
	private Button remove;

	SyntaxesEditor(Composite parent) {
		init(Arriving.SYNTAXES, Messages.ArrivingPage_syntaxes);
		createControl(parent);
	}

	@Override
	protected void doFillIntoGrid(Composite parent, int columns) {
		label = getLabelControl(parent);
		field = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(field);
		table = new Table(field, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		column(Messages.ArrivingPage_syntaxes_types, TYPES_WIDTH);
		column(Messages.ArrivingPage_syntaxes_template, TEMPLATE_WIDTH);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getItemHeight() * LINES + table.getHeaderHeight()).applyTo(table);
		table.addListener(SWT.Selection, event -> update());
		table.addListener(SWT.MouseDoubleClick, event -> edit());
		table.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.DEL) {
				remove();
			}
		});
		Composite buttons = new Composite(field, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, Messages.SavingPage_rules_add, this::add);
		edit = button(buttons, Messages.SavingPage_rules_edit, this::edit);
		remove = button(buttons, Messages.SavingPage_rules_remove, this::remove);
		adjustForNumColumns(columns);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
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
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, true).applyTo(field);
	}

	@Override
	public int getNumberOfControls() {
		return 1;
	}

	private void add() {
		ask(new Syntax(List.of(), "{path}", false)).ifPresent(syntax -> {
			// In front: the first one that is about a kind of text counts.
			syntaxes.add(0, syntax);
			show(0);
		});
	}

	private void edit() {
		int index = table.getSelectionIndex();
		if (index >= 0) {
			ask(syntaxes.get(index)).ifPresent(syntax -> {
				syntaxes.set(index, syntax);
				show(index);
			});
		}
	}

	private Optional<Syntax> ask(Syntax syntax) {
		SyntaxDialog dialog = new SyntaxDialog(field.getShell(), syntax);
		return dialog.open() == Window.OK ? Optional.of(dialog.syntax()) : Optional.empty();
	}

	private void remove() {
		int index = table.getSelectionIndex();
		if (index >= 0) {
			syntaxes.remove(index);
			show(Math.min(index, syntaxes.size() - 1));
		}
	}

	private void show(int index) {
		table.removeAll();
		syntaxes.forEach(syntax -> new TableItem(table, SWT.NONE)
				.setText(new String[] { words(syntax.types()), syntax.template().replaceAll("\\s*\\R\\s*", " \u21B5 ") }));
		table.select(index);
		update();
	}

	/** As a person reads them: *.md, *.markdown. */
	static String words(List<String> types) {
		Stream<String> words = types.stream().map(type -> switch (type) {
		case Syntax.ANY -> Messages.ArrivingPage_syntaxes_any;
		case Syntax.JAVADOC -> Messages.ArrivingPage_syntaxes_javadoc;
		default -> "." + type;
		});
		return String.join(", ", words.toList());
	}

	private void update() {
		edit.setEnabled(table.getSelectionIndex() >= 0);
		remove.setEnabled(table.getSelectionIndex() >= 0);
	}

	@Override
	protected void doLoad() {
		syntaxes = new ArrayList<>(Syntax.read(getPreferenceStore().getString(Arriving.SYNTAXES)));
		show(-1);
	}

	@Override
	protected void doLoadDefault() {
		syntaxes = new ArrayList<>(Syntax.read(getPreferenceStore().getDefaultString(Arriving.SYNTAXES)));
		show(-1);
	}

	@Override
	protected void doStore() {
		getPreferenceStore().setValue(Arriving.SYNTAXES, Syntax.write(syntaxes));
	}
}
