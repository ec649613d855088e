package io.imageshare.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import io.imageshare.ui.jobs.Sharing;

/** Starts the server. */
public final class StartHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Sharing.startServer();
		return null;
	}
}
