package io.imageshare.ui.markup;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/** The row below a picture that is being marked: tools, colours, steps back, and what becomes of it. In a narrow view it takes several lines, or where that is short one to be scrolled. UI thread only. */
public final class MarkUpBar {

	/** What the buttons do. */
	public interface Finishing {
		void save();

		void send();

		void cancel();

		void undo();

		void redo();
	}

	private static final int MARGIN = 1;
	private static final int GAP = 8;

	private final ScrolledComposite scroller;
	private final Composite bar;
	private final LocalResourceManager images;
	private final Map<ToolKind, ToolItem> tools = new EnumMap<>(ToolKind.class);
	private final ToolItem[] colours = new ToolItem[Colours.ALL.length];
	private final ToolItem undo;
	private final ToolItem redo;
	private final ToolItem save;
	private final ToolItem send;

	/**
	 * @param parent a grid of one column
	 * @param brief whether there is room for one line only
	 */
	public MarkUpBar(Composite parent, MarkUp markUp, Finishing finishing, BooleanSupplier brief) {
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				Point all = bar.computeSize(widthHint, SWT.DEFAULT, changed);
				return new Point(all.x, brief.getAsBoolean() ? Math.min(all.y, bar.computeSize(SWT.DEFAULT, SWT.DEFAULT, changed).y) : all.y);
			}
		};
		scroller.setBackgroundMode(SWT.INHERIT_DEFAULT);
		bar = new Composite(scroller, SWT.NONE);
		bar.setBackgroundMode(SWT.INHERIT_DEFAULT);
		images = new LocalResourceManager(JFaceResources.getResources(), bar);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.marginTop = MARGIN;
		layout.marginBottom = MARGIN;
		layout.spacing = GAP;
		bar.setLayout(layout);
		scroller.setContent(bar);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setShowFocusedControl(true);
		scroller.addListener(SWT.Resize, event -> scroller.setMinHeight(bar.computeSize(scroller.getClientArea().width, SWT.DEFAULT).y));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(scroller);
		ToolBar kinds = new ToolBar(bar, SWT.FLAT);
		for (ToolKind kind : ToolKind.values()) {
			ToolItem item = item(kinds, SWT.RADIO, kind.label(), () -> markUp.use(kind));
			item.setImage(icon("mark-" + kind.icon()));
			tools.put(kind, item);
		}
		ToolBar wells = new ToolBar(bar, SWT.FLAT);
		for (int i = 0; i < colours.length; i++) {
			int rgb = Colours.ALL[i];
			colours[i] = item(wells, SWT.RADIO, Colours.name(i), () -> markUp.colour(rgb, Messages.MarkUp_colour));
			colours[i].setImage(images.get(new ColourDescriptor(rgb)));
		}
		ToolBar steps = new ToolBar(bar, SWT.FLAT);
		undo = item(steps, SWT.PUSH, Messages.MarkUp_undo, finishing::undo);
		undo.setImage(shared(ISharedImages.IMG_TOOL_UNDO));
		redo = item(steps, SWT.PUSH, Messages.MarkUp_redo, finishing::redo);
		redo.setImage(shared(ISharedImages.IMG_TOOL_REDO));
		ToolBar ends = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
		save = words(ends, Messages.MarkUp_save, finishing::save);
		save.setImage(icon("save-as"));
		send = words(ends, "", finishing::send);
		send.setImage(icon("send"));
		// of its own, since flat labels beside each other read like one
		words(new ToolBar(bar, SWT.FLAT), Messages.MarkUp_cancel, finishing::cancel);
		show(markUp);
	}

	private Image icon(String name) {
		return images.get(ResourceLocator.imageDescriptorFromBundle(ImageSharePlugin.ID, "icons/" + name + ".png").orElseThrow());
	}

	private static Image shared(String id) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(id);
	}

	private static ToolItem item(ToolBar toolBar, int style, String label, Runnable work) {
		ToolItem item = new ToolItem(toolBar, style);
		item.setToolTipText(label);
		item.addListener(SWT.Selection, event -> {
			if ((item.getStyle() & SWT.RADIO) == 0 || item.getSelection()) {
				work.run();
			}
		});
		return item;
	}

	/** Flat as the others: a push button is half as high again, and every line is taken from the picture. */
	private static ToolItem words(ToolBar toolBar, String label, Runnable work) {
		ToolItem item = new ToolItem(toolBar, SWT.PUSH);
		item.setText(label);
		item.addListener(SWT.Selection, event -> work.run());
		return item;
	}

	public Composite control() {
		return scroller;
	}

	/** Shows what tool and colour are in use, and what can be undone. */
	public void show(MarkUp markUp) {
		tools.forEach((kind, item) -> item.setSelection(kind == markUp.kind()));
		for (int i = 0; i < colours.length; i++) {
			colours[i].setSelection(Colours.ALL[i] == markUp.rgb());
		}
		undo.setEnabled(markUp.canUndo());
		redo.setEnabled(markUp.canRedo());
		save.setEnabled(!markUp.document().isEmpty());
		send.setEnabled(!markUp.document().isEmpty());
	}

	/** Says to whom it would be sent. */
	public void showReceiver(String label, String toolTip) {
		send.setToolTipText(toolTip);
		if (!label.equals(send.getText())) {
			send.setText(label);
			scroller.getParent().layout(true, true);
		}
	}

	/** While a file is being written, nothing changes any more. */
	public void setEnabled(boolean enabled) {
		bar.setEnabled(enabled);
		if (!enabled) {
			save.setEnabled(false);
			send.setEnabled(false);
		}
	}
}
