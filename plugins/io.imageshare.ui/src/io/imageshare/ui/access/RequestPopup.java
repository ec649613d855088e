package io.imageshare.ui.access;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;

/**
 * The requests in a corner of the window, for those who do not see the view. It takes the focus from nobody, and the keyboard reaches the requests by the command
 * that its link stands for. JFace's notifications are no bundle of the oldest platform.
 */
final class RequestPopup {

	private static final String SHOW_REQUEST = "io.imageshare.ui.showRequest";
	private static final int WIDTH = 400;
	private static final int MARGIN = 10;
	/** From the corner; the status line stays in sight. */
	private static final int FROM_EDGE = 36;

	private final Shell shell;
	private final Rectangle area;
	private final Runnable dismissed;
	private final RequestBanner banner;

	/**
	 * @param window in whose corner it stands, and that of the screen while this is minimised
	 * @param dismissed is told when the user closes it
	 */
	RequestPopup(Shell window, Runnable dismissed) {
		this.dismissed = dismissed;
		int style = SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS;
		// What belongs to a minimised window is not on the screen either.
		shell = window.getMinimized() ? new Shell(window.getDisplay(), style) : new Shell(window, style);
		area = window.getMonitor().getClientArea();
		if (!window.getMinimized()) {
			area.intersect(window.getBounds());
		}
		shell.setText(Messages.RequestPopup_title);
		shell.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, MARGIN).applyTo(shell);
		shell.addListener(SWT.Paint, event -> {
			event.gc.setForeground(event.display.getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
			event.gc.drawRectangle(0, 0, shell.getSize().x - 1, shell.getSize().y - 1);
		});
		createTitle();
		banner = new RequestBanner(shell, this::place);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(banner.control());
		place();
		shell.setVisible(true);
	}

	private void createTitle() {
		Composite row = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(2 * MARGIN, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Label title = new Label(row, SWT.NONE);
		title.setText(Messages.RequestPopup_title);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		link(row, Messages.RequestPopup_show, this::showView);
		link(row, Messages.RequestPopup_close, dismissed);
	}

	private static void link(Composite row, String text, Runnable action) {
		Link link = new Link(row, SWT.NONE);
		link.setText(text);
		link.addListener(SWT.Selection, event -> action.run());
	}

	private void showView() {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(SHOW_REQUEST, null);
		} catch (CommandException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}

	private void place() {
		Point size = shell.computeSize(WIDTH, SWT.DEFAULT, true);
		shell.setBounds(area.x + area.width - size.x - FROM_EDGE, area.y + area.height - size.y - FROM_EDGE, size.x, size.y);
	}

	/** Whether it went with its window. */
	boolean isGone() {
		return shell.isDisposed();
	}

	void close() {
		shell.dispose();
	}
}
