package io.imageshare.ui.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.ToolItem;

import io.imageshare.ui.Icons;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.picture.ElidedLabel;

/** The row above the pictures: the ways to look at them, which is left and which is right, the zoom, and how to exchange and to leave them. Where it is narrow, the names have a row of their own. */
final class ComparisonBar extends Layout {

	/** In points. */
	private static final int GAP = 6;
	private static final int ONE_ROW = 520;

	private final Composite row;
	private final IconBar modes;
	private final IconBar actions;
	private final CLabel left;
	private final CLabel right;
	private final Label zoom;
	private final Map<Mode, ToolItem> items = new EnumMap<>(Mode.class);

	ComparisonBar(Composite parent, Consumer<Mode> choose, Runnable swap, Runnable close) {
		row = new Composite(parent, SWT.NONE);
		row.setBackgroundMode(SWT.INHERIT_DEFAULT);
		row.setLayout(this);
		modes = new IconBar(row);
		for (Mode mode : Mode.values()) {
			items.put(mode, modes.add(SWT.RADIO, mode.icon(), mode.label(), () -> choose.accept(mode)));
		}
		left = new ElidedLabel(row);
		right = new ElidedLabel(row);
		zoom = new Label(row, SWT.RIGHT);
		actions = new IconBar(row);
		actions.add(SWT.PUSH, Icons.SWAP, Messages.Compare_swap, swap);
		actions.add(SWT.PUSH, Icons.CLOSE, Messages.Compare_close, close);
	}

	Composite control() {
		return row;
	}

	/** @param whole whether there is more than one way to look at them */
	void show(Mode mode, boolean whole) {
		items.forEach((each, item) -> {
			item.setSelection(each == mode);
			item.setEnabled(whole || each == Mode.SIDE_BY_SIDE);
		});
	}

	void show(ComparedImage leftImage, ComparedImage rightImage) {
		name(left, leftImage);
		name(right, rightImage);
	}

	private static void name(CLabel label, ComparedImage image) {
		label.setText(PlainText.forLabel(image.caption()));
		label.setToolTipText(image.caption());
	}

	void showZoom(String text) {
		if (!text.equals(zoom.getText())) {
			zoom.setText(text);
			row.layout();
		}
	}

	@Override
	protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
		int width = widthHint == SWT.DEFAULT ? ONE_ROW : widthHint;
		int height = Math.max(size(modes.control()).y, size(actions.control()).y);
		return new Point(width, width >= ONE_ROW ? height : height + size(left).y);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		int width = row.getClientArea().width;
		int height = Math.max(size(modes.control()).y, size(actions.control()).y);
		boolean oneRow = width >= ONE_ROW;
		Point modesSize = size(modes.control());
		Point actionsSize = size(actions.control());
		place(modes.control(), 0, modesSize.x, height);
		place(actions.control(), width - actionsSize.x, actionsSize.x, height);
		int zoomWidth = size(zoom).x;
		place(zoom, width - actionsSize.x - GAP - zoomWidth, zoomWidth, height);
		int from = oneRow ? modesSize.x + GAP : 0;
		int to = oneRow ? width - actionsSize.x - zoomWidth - 2 * GAP : width;
		int half = Math.max(0, (to - from) / 2);
		int nameHeight = size(left).y;
		int top = oneRow ? (height - nameHeight) / 2 : height;
		left.setBounds(from, top, half, nameHeight);
		right.setBounds(from + half, top, half, nameHeight);
	}

	private static void place(Control control, int x, int width, int rowHeight) {
		int height = Math.min(rowHeight, size(control).y);
		control.setBounds(x, (rowHeight - height) / 2, width, height);
	}

	private static Point size(Control control) {
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
	}
}
