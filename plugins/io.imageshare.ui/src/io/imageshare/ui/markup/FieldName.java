package io.imageshare.ui.markup;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells assistive technology what a field without a label is for. */
final class FieldName extends AccessibleAdapter {

	private final String name;

	FieldName(String name) {
		this.name = name;
	}

	@Override
	public void getName(AccessibleEvent event) {
		event.result = name;
	}
}
