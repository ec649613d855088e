package io.imageshare.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.imageshare.core.model.Admission;
import io.imageshare.core.model.HostAddress;
import io.imageshare.core.model.Phone;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.ui.target.Target;

/**
 * How phones connect: what the server is doing, the QR code and the link, which phones are there, and where their pictures go. Made of plain widgets, here
 * and in its rows, since the style sheets of themes know widgets by their class.
 */
final class ConnectionPanel {

	/** Width in points at which everything stands in one column. */
	static final int COLUMN = 240;

	/** From this width on the code stands beside the words instead of above. */
	private static final int TWO_COLUMNS = 400;
	private static final int MARGIN = 10;
	/** Points a side of a module: comfortable at arm's length, and the least a phone reads without effort. */
	private static final int LARGE_MODULE = 5;
	private static final int SMALL_MODULE = 3;

	private final ScrolledComposite scroller;
	private final Composite content;
	private final StatusRow status;
	private final QrCanvas code;
	private final LinkRow link;
	private final PhoneList phones;
	private final TargetRow target;
	private boolean showsCode;
	private Runnable arranged = () -> { };

	ConnectionPanel(Composite parent) {
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
		content = new Composite(scroller, SWT.NONE);
		scroller.setBackgroundMode(SWT.INHERIT_DEFAULT);
		content.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(MARGIN, MARGIN).applyTo(content);
		status = new StatusRow(content);
		code = new QrCanvas(content);
		Composite details = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, MARGIN).applyTo(details);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(details);
		link = new LinkRow(details);
		phones = new PhoneList(details);
		target = new TargetRow(details);
		new LiveList(details, this::arrange);
		scroller.setContent(content);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.addListener(SWT.Resize, event -> arrange());
		arrange();
	}

	Composite control() {
		return scroller;
	}

	/** Runs when something of it has come into sight, or has been moved out of it; one at most. */
	void setListener(Runnable changed) {
		arranged = changed;
	}

	/** Whether people see without scrolling where the next picture will land. */
	boolean showsTarget() {
		Control row = target.control();
		return row.getDisplay().map(row, content, 0, row.getSize().y).y <= scroller.getClientArea().height;
	}

	/** The height that shows everything in comfort at a width, both in points. */
	int heightFor(int width) {
		return heightFor(width, LARGE_MODULE);
	}

	private int heightFor(int width, int moduleSize) {
		code.setModuleSize(moduleSize);
		setColumns(width);
		return content.computeSize(width, SWT.DEFAULT).y;
	}

	/**
	 * Shows what the server is doing.
	 *
	 * @param addresses those that the link can have
	 */
	void show(ServerState state, Supplier<List<HostAddress>> addresses) {
		status.show(state);
		Optional<Running> running = state instanceof Running now ? Optional.of(now) : Optional.empty();
		code.setText(running.map(now -> now.link().url()).orElse(null));
		showsCode = running.isPresent();
		link.show(running.map(Running::link), addresses);
		phones.setRunning(running.isPresent());
		arrange();
	}

	/** Shows how a phone comes in that cannot scan the code. */
	void show(Admission admission) {
		phones.setAdmission(admission);
		arrange();
	}

	/** Shows who is connected. */
	void show(List<Phone> connected) {
		phones.show(connected);
		arrange();
	}

	/** Shows where the next picture will land. */
	void show(Target now) {
		target.show(now);
		arrange();
	}

	/** Fits everything into the size that there is. */
	void arrange() {
		int width = Math.max(1, scroller.getClientArea().width);
		int height = heightFor(width);
		// Where room is short, a smaller code beats one that must be scrolled to.
		for (int module = LARGE_MODULE - 1; module >= SMALL_MODULE && height > scroller.getSize().y; module--) {
			height = heightFor(width, module);
		}
		scroller.setMinHeight(height);
		content.layout(true, true);
		arranged.run();
	}

	private void setColumns(int width) {
		boolean beside = showsCode && width >= TWO_COLUMNS;
		((GridLayout) content.getLayout()).numColumns = beside ? 2 : 1;
		GridDataFactory.fillDefaults().grab(true, false).span(beside ? 2 : 1, 1).applyTo(status.control());
		GridDataFactory.swtDefaults().align(beside ? SWT.BEGINNING : SWT.CENTER, SWT.BEGINNING).exclude(!showsCode).applyTo(code);
		code.setVisible(showsCode);
	}
}
