package io.imageshare.ui.dnd;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.URLTransfer;

import io.imageshare.ui.jobs.SendJob;

/** The address of an image, as browsers drag and copy it. */
final class AddressContent implements Content {

	@Override
	public Transfer transfer() {
		return URLTransfer.getInstance();
	}

	@Override
	public Optional<SendJob> images(Object data) {
		return ImageAddress.read(((String) data).strip(), "").map(image -> new SendJob(List.of(image)));
	}
}
