package io.imageshare.ui.preferences;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.AllowedDevice;
import io.imageshare.ui.Messages;
import io.imageshare.ui.ShortTime;

/** The devices that were allowed always, and when each was here last; without any, how one comes here. */
final class DevicesTable {

	/** In points: a date with a time. */
	private static final int LEAST_COLUMN = 165;
	private static final int MARGIN = 12;

	private final Composite stack;
	private final Composite filled;
	private final Composite empty;
	private final TableViewer viewer;

	/**
	 * @param revoked gets the devices that the user pressed Delete for
	 * @param selection is told when other rows are selected
	 */
	DevicesTable(Composite parent, Consumer<List<String>> revoked, Runnable selection) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = new Composite(stack, SWT.BORDER);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(empty);
		Label sentence = new Label(empty, SWT.WRAP);
		sentence.setText(Messages.DevicesTable_empty);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(sentence);
		filled = new Composite(stack, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		filled.setLayout(columns);
		viewer = new TableViewer(filled, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setComparer(new ByDevice());
		add(columns, Messages.DevicesTable_name, 2, AllowedDevice::name);
		add(columns, Messages.DevicesTable_allowed, 1, device -> ShortTime.of(device.allowed()));
		add(columns, Messages.DevicesTable_seen, 1, device -> device.connected() ? Messages.DevicesTable_connected : ShortTime.of(device.lastSeen()));
		viewer.addSelectionChangedListener(event -> selection.run());
		viewer.getTable().addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.DEL && event.stateMask == 0) {
				revoked.accept(selected());
			}
		});
	}

	private void add(TableColumnLayout columns, String title, int weight, Function<AllowedDevice, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(device -> text.apply((AllowedDevice) device)));
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, LEAST_COLUMN));
	}

	Control control() {
		return stack;
	}

	/** Shows these; what was selected stays so as far as it is still there. */
	void show(List<AllowedDevice> devices) {
		IStructuredSelection selected = viewer.getStructuredSelection();
		viewer.setInput(devices);
		viewer.setSelection(selected);
		((StackLayout) stack.getLayout()).topControl = devices.isEmpty() ? empty : filled;
		stack.layout();
	}

	/** The devices of the selected rows. */
	List<String> selected() {
		return Stream.of(viewer.getStructuredSelection().toArray()).map(AllowedDevice.class::cast).map(AllowedDevice::device).toList();
	}

	/** A device stays the same whatever else is known of it. */
	private static final class ByDevice implements IElementComparer {

		@Override
		public boolean equals(Object one, Object other) {
			return one instanceof AllowedDevice first && other instanceof AllowedDevice second ? first.device().equals(second.device()) : one.equals(other);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof AllowedDevice device ? device.device().hashCode() : element.hashCode();
		}
	}
}
