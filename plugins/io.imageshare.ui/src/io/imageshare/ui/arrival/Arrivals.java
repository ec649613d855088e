package io.imageshare.ui.arrival;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IPath;

import io.imageshare.ui.ImageSharePlugin;

/**
 * What has come from a phone together, and is there.
 *
 * @param phone its name
 * @param names of the files
 * @param folder in which all of them are, or one that has them all below it
 * @param undo takes all of them back; on the UI thread
 */
public record Arrivals(String phone, List<String> names, IPath folder, Runnable undo) {

	static Arrivals of(Batch batch) {
		List<Picture> pictures = batch.present().stream().map(Arrival::picture).toList();
		IPath folder = pictures.stream().map(picture -> picture.file().getFullPath().removeLastSegments(1)).reduce((one, other) -> one.uptoSegment(one.matchingFirstSegments(other)))
				.orElseThrow();
		return new Arrivals(batch.phone(), pictures.stream().map(Picture::name).toList(), folder, () -> undo(batch));
	}

	private static void undo(Batch batch) {
		try {
			OperationHistoryFactory.getOperationHistory().undoOperation(batch, null, null);
		} catch (ExecutionException e) {
			ImageSharePlugin.log(e.getMessage(), e);
		}
	}
}
