package io.imageshare.ui.view;

import org.eclipse.core.commands.State;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.services.IServiceLocator;

/** What is shown and what is not, as the commands for that are ticked. They have one state for all windows. */
enum Toggles {

	CONNECTION("togglePanel"), LOG("toggleLog"), GRID("togglePixelGrid"), GALLERY("toggleGallery"), FILTER("toggleFilter"), NEWEST_FIRST("newestFirst");

	private final String command;

	Toggles(String command) {
		this.command = "io.imageshare.ui." + command;
	}

	boolean isOn(IServiceLocator services) {
		return (Boolean) state(services).getValue();
	}

	void set(IServiceLocator services, boolean on) {
		state(services).setValue(on);
	}

	private State state(IServiceLocator services) {
		return services.getService(ICommandService.class).getCommand(command).getState(RegistryToggleState.STATE_ID);
	}
}
