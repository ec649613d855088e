package io.imageshare.ui.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Lets keys of their own, single letters among them, be heard while a control has the focus and only then, so that no text field and no editor misses a letter. */
final class KeyContext {

	private final IViewSite site;
	private final String id;
	private IContextActivation activation;

	private KeyContext(IViewSite site, String id) {
		this.site = site;
		this.id = id;
	}

	/** @param id of the context */
	static void whileFocused(Control control, IViewSite site, String id) {
		new KeyContext(site, id).listen(control, SWT.FocusIn, SWT.FocusOut);
	}

	/** The same for a control with others in it, one of which has the focus. */
	static void whileActive(Composite control, IViewSite site, String id) {
		new KeyContext(site, id).listen(control, SWT.Activate, SWT.Deactivate);
	}

	private void listen(Control control, int begin, int end) {
		control.addListener(begin, event -> hearKeys());
		control.addListener(end, event -> ignoreKeys());
		control.addListener(SWT.Dispose, event -> ignoreKeys());
	}

	private void hearKeys() {
		if (activation == null) {
			activation = site.getService(IContextService.class).activateContext(id);
		}
	}

	private void ignoreKeys() {
		if (activation != null) {
			activation.getContextService().deactivateContext(activation);
			activation = null;
		}
	}
}
