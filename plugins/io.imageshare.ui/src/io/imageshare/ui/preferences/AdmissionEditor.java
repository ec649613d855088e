package io.imageshare.ui.preferences;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.Admission;
import io.imageshare.ui.Messages;

/** Who may come in: one of three, and what the most generous means. JFace's own editor would show the first one for a word it does not know, and keep that. */
final class AdmissionEditor extends FieldEditor {

	private static final int MARGIN = 8;
	private static final int INDENT = 24;
	/** In points; the page is as wide as it likes, and the sentence wraps. */
	private static final int LINE = 400;

	private final Map<Admission, Button> buttons = new EnumMap<>(Admission.class);
	private Group group;

	AdmissionEditor(Composite parent) {
		init(ImageSharePreferences.SERVER_ADMISSION, Messages.AdmissionEditor_label);
		createControl(parent);
	}

	@Override
	protected void doFillIntoGrid(Composite parent, int columns) {
		group = new Group(parent, SWT.NONE);
		group.setText(getLabelText());
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(group);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).indent(0, MARGIN).applyTo(group);
		add(Admission.LINK, Messages.AdmissionEditor_link);
		add(Admission.ASK, Messages.AdmissionEditor_ask);
		add(Admission.OPEN, Messages.AdmissionEditor_open);
		Label warning = new Label(group, SWT.WRAP);
		warning.setText(Messages.AdmissionEditor_open_warning);
		GridDataFactory.fillDefaults().grab(true, false).hint(LINE, SWT.DEFAULT).indent(INDENT, 0).applyTo(warning);
	}

	private void add(Admission admission, String label) {
		Button button = new Button(group, SWT.RADIO);
		button.setText(label);
		button.addListener(SWT.Selection, event -> setPresentsDefaultValue(false));
		buttons.put(admission, button);
	}

	@Override
	protected void adjustForNumColumns(int columns) {
		((GridData) group.getLayoutData()).horizontalSpan = columns;
	}

	@Override
	public int getNumberOfControls() {
		return 1;
	}

	@Override
	protected void doLoad() {
		select(ImageSharePreferences.admission(getPreferenceStore().getString(getPreferenceName())));
	}

	@Override
	protected void doLoadDefault() {
		select(ImageSharePreferences.admission(getPreferenceStore().getDefaultString(getPreferenceName())));
	}

	private void select(Admission chosen) {
		buttons.forEach((admission, button) -> button.setSelection(admission == chosen));
	}

	@Override
	protected void doStore() {
		buttons.forEach((admission, button) -> {
			if (button.getSelection()) {
				getPreferenceStore().setValue(getPreferenceName(), ImageSharePreferences.word(admission));
			}
		});
	}
}
