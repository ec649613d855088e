package io.imageshare.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.Admission;
import io.imageshare.core.model.Link;
import io.imageshare.ui.preferences.ImageSharePreferences;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.RawPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;

/** Who may come in, as the preference says; it takes effect while the server runs. */
@ExtendWith(Workbench.class)
class AdmissionTest {

	@Test
	void setToTheLinkOnlyNobodyMayAsk() throws Exception {
		Link link = Workbench.openRunning();
		Pump.until("the view says how to come in without the code", () -> Widgets.isShown("type the address in its browser and allow it here"));

		admit("link");

		Pump.until("the view says it no more", () -> !Widgets.isShown("type the address"));
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			assertEquals("asking-off", phone.await("error").get("code").getAsString());
			assertEquals(4403, phone.awaitClose());
		}
		assertFalse(Widgets.isShown("Allow it only if the phone shows this code"));
	}

	@Test
	void theViewSaysPlainlyThatAnybodyCanComeIn() throws Exception {
		Workbench.openRunning();
		assertFalse(Widgets.isShown("Anybody on this network can come in"));

		admit("open");
		Pump.until("the view says so", () -> Widgets.isShown("Anybody on this network can come in; nobody is asked."));

		Pump.await("the server stops", Workbench.share().stop());
		Pump.until("nobody can come in", () -> !Widgets.isShown("Anybody on this network"));
	}

	@Test
	void aWordThatIsNotKnownMeansThatPhonesMayAsk() throws Exception {
		Link link = Workbench.openRunning();

		admit("everyone");

		assertEquals(Admission.ASK, ImageSharePreferences.admission());
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			phone.await("asked");
		}
	}

	@Test
	void theAddressToTypeHasNoSecret() throws Exception {
		Link link = Workbench.openRunning();

		Pump.until("the address is shown", () -> Widgets.texts().contains(link.address()));
		assertFalse(Widgets.isShown(link.secret()));
	}

	private static void admit(String word) throws Exception {
		Workbench.preferences().setValue(ImageSharePreferences.SERVER_ADMISSION, word);
		Workbench.settingsTakenOver();
	}
}
