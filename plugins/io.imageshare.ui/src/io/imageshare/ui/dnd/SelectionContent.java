package io.imageshare.ui.dnd;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.Transfer;

import io.imageshare.ui.jobs.SendJob;

/** Selected elements of another view, such as the Project Explorer, as far as they stand for files or folders of the workspace. */
final class SelectionContent implements Content {

	@Override
	public Transfer transfer() {
		return LocalSelectionTransfer.getTransfer();
	}

	@Override
	public Optional<SendJob> images(Object data) {
		return data instanceof IStructuredSelection elements
				? ResourceContent.job(Stream.of(elements.toArray()).map(element -> Adapters.adapt(element, IResource.class)).filter(Objects::nonNull))
				: Optional.empty();
	}
}
