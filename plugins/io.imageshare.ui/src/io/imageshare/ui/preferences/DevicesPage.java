package io.imageshare.ui.preferences;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.DevicesChanged;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;

/** The devices that come in without the link, since they asked and were allowed always; what is revoked here takes effect at once. */
public final class DevicesPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final String RENEW_LINK = "io.imageshare.ui.renewLink";
	/** In points; sentences wrap there and the table begins with it. */
	private static final int WIDTH = 500;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private DevicesTable devices;
	private Button revoke;

	public DevicesPage() {
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		// Everything is in the core.
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
		Label about = new Label(page, SWT.WRAP);
		about.setText(Messages.DevicesPage_about);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(about);
		devices = new DevicesTable(page, this::revoke, () -> revoke.setEnabled(!devices.selected().isEmpty()));
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(devices.control());
		revoke = new Button(page, SWT.PUSH);
		revoke.setText(Messages.DevicesPage_revoke);
		revoke.setEnabled(false);
		revoke.addListener(SWT.Selection, event -> revoke(devices.selected()));
		setButtonLayoutData(revoke).verticalAlignment = SWT.BEGINNING;
		Link others = new Link(page, SWT.WRAP);
		others.setText(Messages.DevicesPage_others);
		others.addListener(SWT.Selection, event -> renewLink());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(others);
		listen(page);
		update();
		return page;
	}

	private void listen(Composite page) {
		UiThread update = new UiThread(page, this::update);
		Consumer<ShareEvent> listener = event -> {
			if (event instanceof DevicesChanged) {
				update.request();
			}
		};
		share.addListener(listener);
		page.addDisposeListener(event -> share.removeListener(listener));
	}

	private void update() {
		devices.show(share.allowedDevices());
		revoke.setEnabled(!devices.selected().isEmpty());
	}

	private void revoke(List<String> chosen) {
		chosen.forEach(share::revoke);
	}

	private void renewLink() {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(RENEW_LINK, null);
		} catch (CommandException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}
}
