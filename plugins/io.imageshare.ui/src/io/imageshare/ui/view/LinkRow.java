package io.imageshare.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.HostAddress;
import io.imageshare.core.model.Link;
import io.imageshare.ui.GridRow;
import io.imageshare.ui.Icons;
import io.imageshare.ui.Messages;
import io.imageshare.ui.SystemClipboard;
import io.imageshare.ui.preferences.ImageSharePreferences;

/** The link in words: the address, which can be another one of this computer's, and a button that copies the whole link. */
final class LinkRow {

	private final Composite row;
	private final Combo address;
	private final Label copied;
	private Optional<Link> link = Optional.empty();
	private Supplier<List<HostAddress>> addresses = List::of;
	/** The addresses listed below the one of the link. */
	private List<HostAddress> others = List.of();

	LinkRow(Composite parent) {
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), row);
		address = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
		address.setToolTipText(Messages.ConnectionPanel_address_tooltip);
		address.addListener(SWT.Selection, event -> choose());
		// Networks come and go while the link stays as it is: whoever wants another one gets those that are there now.
		address.addListener(SWT.MouseEnter, event -> listOthers());
		address.addListener(SWT.FocusIn, event -> listOthers());
		address.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.ConnectionPanel_link_accessible;
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(address);
		Button copy = new Button(row, SWT.PUSH | SWT.FLAT);
		copy.setImage(images.create(Icons.COPY.descriptor()));
		copy.setToolTipText(Messages.ConnectionPanel_copy);
		copy.addListener(SWT.Selection, event -> copy());
		copied = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).exclude(true).applyTo(copied);
	}

	/** Shows a link and the addresses it could have instead; nothing without a link. */
	void show(Optional<Link> current, Supplier<List<HostAddress>> choices) {
		boolean changed = !current.equals(link);
		link = current;
		addresses = choices;
		GridRow.show(row, link.isPresent());
		if (changed) {
			link.ifPresent(this::fill);
			say("");
		}
	}

	private void fill(Link current) {
		address.removeAll();
		address.add(current.address());
		address.select(0);
		others = List.of();
		listOthers();
	}

	private void listOthers() {
		Link current = link.orElseThrow();
		List<HostAddress> now = addresses.get().stream().filter(choice -> !choice.host().equals(current.host())).toList();
		if (!now.equals(others)) {
			others = now;
			address.setItems(Stream.concat(Stream.of(current.address()), others.stream()
					.map(choice -> NLS.bind("{0}  \u2013  {1}", new Link(choice.host(), current.port(), "").address(), choice.adapter()))).toArray(String[]::new));
			address.select(0);
		}
	}

	private void choose() {
		int index = address.getSelectionIndex();
		address.select(0);
		if (index > 0) {
			ImageSharePreferences.setHost(others.get(index - 1).host());
		}
	}

	private void copy() {
		SystemClipboard.put(row.getDisplay(), link.orElseThrow().url());
		say(Messages.ConnectionPanel_copied);
	}

	private void say(String text) {
		copied.setText(text);
		GridRow.show(copied, !text.isEmpty());
		row.requestLayout();
	}
}
