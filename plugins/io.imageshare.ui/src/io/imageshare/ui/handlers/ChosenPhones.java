package io.imageshare.ui.handlers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;

import io.imageshare.core.model.Phone;
import io.imageshare.ui.Messages;

/** Several of the phones that are connected. */
final class ChosenPhones {

	private ChosenPhones() {
	}

	/** Lets the user choose; empty when the user chooses none, or gives it up. */
	static Optional<Collection<String>> ask(Shell shell, List<Phone> phones) {
		ListSelectionDialog dialog = ListSelectionDialog.of(phones).title(Messages.ChosenPhones_title).message(Messages.ChosenPhones_message)
				.contentProvider(ArrayContentProvider.getInstance()).labelProvider(LabelProvider.createTextProvider(phone -> ((Phone) phone).name())).create(shell);
		if (dialog.open() != Window.OK || dialog.getResult().length == 0) {
			return Optional.empty();
		}
		return Optional.of(Stream.of(dialog.getResult()).map(phone -> ((Phone) phone).device()).toList());
	}
}
