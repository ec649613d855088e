package io.imageshare.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import io.imageshare.ui.jobs.Sharing;

/** Stops the server. */
public final class StopHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Sharing.stopServer();
		return null;
	}
}
