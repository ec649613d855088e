package io.imageshare.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.Link;
import io.imageshare.core.model.ServerState.Failed;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.model.ServerState.Stopped;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.WebPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Starting, stopping and failing, as the view shows it. */
@ExtendWith(Workbench.class)
class ServerInViewTest {

	@Test
	void theViewShowsTheLinkOfTheRunningServer() throws Exception {
		Link link = Workbench.openRunning();

		Pump.until("the link is shown", () -> Widgets.isShown(link.address()));
		Pump.until("the state is shown", () -> Widgets.isShown("Ready for phones"));
	}

	@Test
	void theStopButtonFreesThePortAndTheStartButtonTakesItAgain() throws Exception {
		Link link = Workbench.openRunning();
		Pump.until("the view offers to stop", () -> Widgets.isShown("Ready for phones"));

		press("Stop");
		Pump.until("the server stops", () -> Workbench.share().serverState() instanceof Stopped);
		assertThrows(IOException.class, () -> connect(link));
		assertFalse(ImageSharePreferences.isServerEnabled());

		Pump.until("the view offers to start", () -> Widgets.isShown("Stopped"));
		press("Start");
		Pump.until("the server runs", () -> Workbench.share().serverState() instanceof Running);
		connect(Workbench.link());
	}

	@Test
	void aPortThatIsTakenIsNamedInTheView() throws Exception {
		Workbench.openView();
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Workbench.preferences().setValue(ImageSharePreferences.SERVER_PORT, Integer.toString(taken.getLocalPort()));

			Pump.until("the view says so", () -> Widgets.isShown("Port " + taken.getLocalPort() + " is used by another program."));
			assertInstanceOf(Failed.class, Workbench.share().serverState());
		}
	}

	@Test
	void aPortThatIsNoNumberIsNamedInTheView() throws Exception {
		Workbench.openView();

		Workbench.preferences().setValue(ImageSharePreferences.SERVER_PORT, "eighty");

		Pump.until("the view says so", () -> Widgets.isShown("\"eighty\" is not a port."));
	}

	@Test
	void anotherPortInThePreferencesTakesEffectAtOnce() throws Exception {
		Workbench.openRunning();
		int free;
		try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = probe.getLocalPort();
		}

		Workbench.preferences().setValue(ImageSharePreferences.SERVER_PORT, Integer.toString(free));

		Pump.until("the server moves", () -> Workbench.share().serverState() instanceof Running running && running.link().port() == free);
	}

	@Test
	void closingTheViewStopsNothing() throws Exception {
		Link link = Workbench.openRunning();

		Workbench.closeView();

		connect(link);
	}

	@Test
	void aConnectedPhoneIsShownAndGoesAgain() throws Exception {
		Link link = Workbench.openRunning();
		try (WebPhone phone = new WebPhone(link, "device-1")) {
			Pump.until("the phone is shown", () -> Widgets.texts().contains("Phone device-1"));
		}
		Pump.until("the phone is gone", () -> !Widgets.texts().contains("Phone device-1"));
		Pump.until("the log says so", () -> Widgets.isShown("Phone device-1 disconnected."));
	}

	@Test
	void withoutAProjectTheViewSaysThatPicturesWait() throws Exception {
		Workbench.openRunning();

		Pump.until("the view says so", () -> Widgets.isShown("No project is open."));
	}

	private static void press(String label) {
		Widgets.button(label).notifyListeners(SWT.Selection, new Event());
	}

	private static void connect(Link link) throws IOException {
		try (Socket socket = new Socket(InetAddress.getByName(link.host()), link.port())) {
			assertEquals(link.port(), socket.getPort());
		}
	}
}
