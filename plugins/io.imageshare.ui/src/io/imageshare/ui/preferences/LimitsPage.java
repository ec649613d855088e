package io.imageshare.ui.preferences;

import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.imageshare.ui.Messages;

/** How much may come in, and what devices may take of this computer that nobody knows yet. Changes take effect at once. */
public final class LimitsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int ABOVE_HEADING = 10;

	public LimitsPage() {
		super(GRID);
		setPreferenceStore(ImageSharePreferences.store());
	}

	@Override
	public void init(IWorkbench workbench) {
		// Everything is in the preference store.
	}

	@Override
	protected void createFieldEditors() {
		part(Messages.LimitsPage_pictures, 0, Limit.IMAGE_MEGABYTES, Limit.IMAGES_PER_MINUTE, Limit.INBOX_MEGABYTES);
		part(Messages.LimitsPage_devices, ABOVE_HEADING, Limit.PHONES, Limit.CONNECTIONS, Limit.CONNECTIONS_PER_ADDRESS, Limit.HALF_OPEN_CONNECTIONS);
		part(Messages.LimitsPage_strangers, ABOVE_HEADING, Limit.HEAD_KILOBYTES, Limit.HEAD_SECONDS, Limit.IDLE_SECONDS, Limit.STALL_SECONDS, Limit.HELLO_SECONDS);
	}

	/** All in one grid and not in groups, so that the fields stand below each other. */
	private void part(String heading, int above, Limit... limits) {
		Label label = new Label(getFieldEditorParent(), SWT.NONE);
		label.setText(heading);
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		GridDataFactory.fillDefaults().span(2, 1).indent(0, above).applyTo(label);
		Stream.of(limits).map(limit -> new LimitEditor(limit, getFieldEditorParent())).forEach(this::addField);
	}
}
