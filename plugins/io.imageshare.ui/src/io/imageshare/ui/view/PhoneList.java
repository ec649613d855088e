package io.imageshare.ui.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.Admission;
import io.imageshare.core.model.Phone;
import io.imageshare.ui.Icons;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.dnd.ImageDrop;

/** The phones that are connected; without any, how to connect one. */
final class PhoneList {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	/** What a row keeps its colour under while it is highlighted. */
	private static final String COLOUR = "colour";

	private final Composite list;
	private final Image icon;
	private List<Phone> phones = List.of();
	private boolean running;
	private Admission admission = Admission.ASK;

	PhoneList(Composite parent) {
		list = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(list);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
		icon = new LocalResourceManager(JFaceResources.getResources(), list).create(Icons.PHONE.descriptor());
	}

	void setRunning(boolean now) {
		if (now != running) {
			running = now;
			fill();
		}
	}

	void setAdmission(Admission now) {
		if (now != admission) {
			admission = now;
			fill();
		}
	}

	void show(List<Phone> connected) {
		if (!connected.equals(phones)) {
			phones = connected;
			fill();
		}
	}

	private void fill() {
		for (Control child : list.getChildren()) {
			child.dispose();
		}
		if (phones.isEmpty() && running) {
			Label hint = new Label(list, SWT.WRAP);
			hint.setText(admission == Admission.LINK ? Messages.ConnectionPanel_noPhones_link
					: admission == Admission.ASK ? Messages.ConnectionPanel_noPhones_ask : Messages.ConnectionPanel_noPhones_open);
			GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(hint);
		} else if (!phones.isEmpty()) {
			new Label(list, SWT.NONE).setText(Messages.ConnectionPanel_phones);
			phones.forEach(this::add);
		}
		list.requestLayout();
	}

	private void add(Phone phone) {
		CLabel row = new CLabel(list, SWT.NONE);
		row.setImage(icon);
		row.setText(PlainText.forLabel(phone.name()));
		row.setToolTipText(NLS.bind(Messages.ConnectionPanel_phone_tooltip, phone.address(), TIME.format(phone.since())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		ImageDrop.on(row, phone.device(), over -> highlight(row, over));
	}

	/** As a list shows what is selected; without it, as the theme wishes. */
	private static void highlight(CLabel row, boolean over) {
		Color before = (Color) row.getData(COLOUR);
		if (over && before == null) {
			row.setData(COLOUR, row.getForeground());
			row.setBackground(row.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
			row.setForeground(row.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
		} else if (!over && before != null) {
			row.setData(COLOUR, null);
			row.setBackground((Color) null);
			row.setForeground(before);
		}
	}
}
