package io.imageshare.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.imageshare.core.model.AllowedDevice;
import io.imageshare.core.model.Link;
import io.imageshare.ui.testing.Pump;
import io.imageshare.ui.testing.RawPhone;
import io.imageshare.ui.testing.Widgets;
import io.imageshare.ui.testing.Workbench;
import io.imageshare.ui.view.ImageShareView;

/** A phone asks, and the view lets the user answer. */
@ExtendWith(Workbench.class)
class AskingTest {

	@Test
	void whoAsksIsShownWithNameAddressAndTheCodeThatThePhoneShows() throws Exception {
		Link link = Workbench.openRunning();
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel & Co")) {
			String code = phone.await("asked").get("code").getAsString();

			Pump.until("the view shows it", () -> Widgets.isShown("Pixel && Co (" + phone.address() + ") asks to connect."));
			assertTrue(Widgets.texts().contains(code), "the code is shown");
			assertFalse(phone.hears("welcome"));
		}
	}

	@Test
	void allowedOnceThePhoneIsInAndNotRemembered() throws Exception {
		Link link = Workbench.openRunning();
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			awaitBanner("Pixel 8");

			Widgets.press(Widgets.button("Allow Once"));

			assertTrue(phone.await("welcome").has("key"));
			Pump.until("the banner goes", () -> !Widgets.isShown("Allow it only if the phone shows this code"));
			Pump.until("the phone is shown", () -> Widgets.texts().contains("Pixel 8"));
			assertEquals(List.of(), Workbench.share().allowedDevices());
		}
	}

	@Test
	void allowedAlwaysThePhoneComesBackWithItsKey() throws Exception {
		Link link = Workbench.openRunning();
		String key;
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			awaitBanner("Pixel 8");
			Widgets.press(Widgets.button("Allow Always"));
			key = phone.await("welcome").get("key").getAsString();
		}
		assertEquals(List.of("device-1"), Workbench.share().allowedDevices().stream().map(AllowedDevice::device).toList());

		try (RawPhone again = RawPhone.withKey(link, "device-1", "Pixel 8", key)) {
			again.await("welcome");
			assertFalse(again.hears("asked"));
		}
	}

	@Test
	void aRefusedPhoneIsToldSo() throws Exception {
		Link link = Workbench.openRunning();
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			awaitBanner("Pixel 8");

			Widgets.press(Widgets.button("Refuse"));

			assertEquals("refused", phone.await("error").get("code").getAsString());
			assertEquals(4403, phone.awaitClose());
			Pump.until("the banner goes", () -> !Widgets.isShown("Allow it only if the phone shows this code"));
		}
	}

	@Test
	void theBannerGoesWithThePhone() throws Exception {
		Link link = Workbench.openRunning();
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			awaitBanner("Pixel 8");
		}
		Pump.until("the banner goes", () -> !Widgets.isShown("Allow it only if the phone shows this code"));
	}

	@Test
	void ofSeveralTheOldestIsShownAndAPressMeantForItAnswersNoOther() throws Exception {
		Link link = Workbench.openRunning();
		try (RawPhone first = RawPhone.asking(link, "device-1", "Pixel 8")) {
			awaitBanner("Pixel 8");
			try (RawPhone second = RawPhone.asking(link, "device-2", "iPhone")) {
				Pump.until("the view says that there is another", () -> Widgets.isShown("+1 more"));
				assertTrue(Widgets.isShown("Pixel 8 ("));
				Button refuse = Widgets.button("Refuse");

				Widgets.press(refuse);
				Pump.until("the second is shown", () -> Widgets.isShown("iPhone (" + second.address() + ") asks to connect."));

				assertFalse(refuse.isEnabled(), "a second press finds nothing to press");
				assertFalse(Widgets.isShown("+1 more"));
				Widgets.press(Widgets.button("Allow Once"));
				second.await("welcome");
				assertEquals(4403, first.awaitClose());
			}
		}
	}

	@Test
	void theKeyboardStaysWhereItIsUntilTheCommandBringsItToTheAnswers() throws Exception {
		Link link = Workbench.openRunning();
		Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
		Pump.until("something has the keyboard", () -> Display.getCurrent().getFocusControl() != null);
		Control before = Display.getCurrent().getFocusControl();
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			awaitBanner("Pixel 8");
			Button once = Widgets.button("Allow Once");
			Pump.until("it can be answered", once::isEnabled);
			assertSame(before, Display.getCurrent().getFocusControl());

			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("io.imageshare.ui.showRequest", null);

			Pump.until("the answers have the keyboard", once::isFocusControl);
		}
	}

	@Test
	void withTheViewClosedACornerOfTheWindowLetsTheUserAnswer() throws Exception {
		Link link = Workbench.openRunning();
		Workbench.closeView();
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			String code = phone.await("asked").get("code").getAsString();
			Pump.until("the corner shows it", () -> Widgets.popup().isPresent());
			assertTrue(Widgets.texts(Widgets.popup().get()).contains(code));

			Widgets.press(Widgets.button(Widgets.popup().get(), "Allow Once"));

			phone.await("welcome");
			Pump.until("the corner is free", () -> Widgets.popup().isEmpty());
		}
	}

	@Test
	void aViewThatIsMinimisedCountsAsNotSeenAndComesToTheFrontOnDemand() throws Exception {
		Link link = Workbench.openRunning();
		Workbench.page().setPartState(Workbench.page().findViewReference(ImageShareView.ID), IWorkbenchPage.STATE_MINIMIZED);
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			Pump.until("the corner shows it", () -> Widgets.popup().isPresent());

			Widgets.follow(Widgets.popup().get(), "Show in view");

			Pump.until("the view shows it", () -> Widgets.isShown("Pixel 8 ("));
			Pump.until("the corner is free", () -> Widgets.popup().isEmpty());
		}
	}

	@Test
	void whoIsPutOffStaysInTheViewAndTheNextOneIsShownAgain() throws Exception {
		Link link = Workbench.openRunning();
		Workbench.closeView();
		try (RawPhone first = RawPhone.asking(link, "device-1", "Pixel 8")) {
			Pump.until("the corner shows it", () -> Widgets.popup().isPresent());
			Widgets.follow(Widgets.popup().get(), "Later");
			Pump.until("the corner is free", () -> Widgets.popup().isEmpty());
			assertEquals(1, Workbench.share().accessRequests().size());

			try (RawPhone second = RawPhone.asking(link, "device-2", "iPhone")) {
				Pump.until("the corner shows both", () -> Widgets.popup().filter(popup -> Widgets.isShown(popup, "+1 more")).isPresent());
			}
			Workbench.openView();
			awaitBanner("Pixel 8");
		}
	}

	@Test
	void inSightTheViewAloneShowsIt() throws Exception {
		Link link = Workbench.openRunning();
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Pixel 8")) {
			awaitBanner("Pixel 8");
			Pump.until("it can be answered", Widgets.button("Allow Once")::isEnabled);
			assertTrue(Widgets.popup().isEmpty());

			Workbench.closeView();
			Pump.until("the corner takes over", () -> Widgets.popup().isPresent());
		}
		Pump.until("the corner is free", () -> Widgets.popup().isEmpty());
	}

	@Test
	void theBannerFitsANarrowViewAndAWideOne() throws Exception {
		Link link = Workbench.openRunning();
		try (RawPhone phone = RawPhone.asking(link, "device-1", "Galaxy S23 Ultra von Katharina-Elisabeth")) {
			awaitBanner("Galaxy S23 Ultra von Katharina-Elisabeth");
			Control banner = Widgets.button("Refuse").getParent().getParent().getParent();
			for (int width : new int[] { 290, 700 }) {
				int height = banner.computeSize(width, SWT.DEFAULT).y;
				banner.setSize(width, height);
				for (String label : List.of("Allow Once", "Allow Always", "Refuse")) {
					Button button = Widgets.button(label);
					Point end = banner.getDisplay().map(button, banner, button.getSize());
					assertTrue(end.x <= width && end.y <= height, label + " ends at " + end + " of " + width + " x " + height);
				}
			}
		}
	}

	private static void awaitBanner(String name) {
		Pump.until("the view shows who asks", () -> Widgets.isShown(name + " ("));
	}
}
