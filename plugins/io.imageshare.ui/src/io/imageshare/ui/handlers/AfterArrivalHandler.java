package io.imageshare.ui.handlers;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import io.imageshare.ui.preferences.Arriving;

/** Switches one of the things that become of pictures that have come; ticked while it is on. */
public final class AfterArrivalHandler extends AbstractHandler implements IElementUpdater {

	/** Names the preference. */
	private static final String WHAT = "io.imageshare.ui.afterArrival.what";

	@Override
	public Object execute(ExecutionEvent event) {
		String key = event.getParameter(WHAT);
		Arriving.set(key, !Arriving.is(key));
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setChecked(parameters.get(WHAT) instanceof String key && Arriving.is(key));
	}
}
