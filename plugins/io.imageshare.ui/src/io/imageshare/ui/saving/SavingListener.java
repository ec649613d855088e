package io.imageshare.ui.saving;

import java.util.List;

/** Is told by jobs what becomes of images in the workspace; may wait for a file but not for anybody. */
public interface SavingListener {

	/** The files of fresh images are there: of those together that were written together. */
	void arrived(List<Arrived> images);

	/** A phone has taken an image back, and its file has gone. */
	void takenBack(String image);
}
