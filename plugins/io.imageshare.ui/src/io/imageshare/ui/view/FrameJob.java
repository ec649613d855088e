package io.imageshare.ui.view;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.imageshare.ui.Messages;
import io.imageshare.ui.UiThread;
import io.imageshare.ui.canvas.Picture;
import io.imageshare.ui.decode.Animation;

/** Decodes the frames of one animation, one after the other, as the player asks for them. */
final class FrameJob extends Job {

	private final Player player;
	private final Animation animation;
	private volatile int wanted;

	FrameJob(Player player, Animation animation) {
		super(Messages.Player_job);
		this.player = player;
		this.animation = animation;
		setSystem(true);
		setPriority(INTERACTIVE);
	}

	/** Decodes this frame, after the one that may be under way; {@link Player#ready} is called with it. */
	void ask(int index) {
		wanted = index;
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		int index = wanted;
		Optional<Picture> picture = frame(index, monitor);
		UiThread.post(player.canvas(), () -> player.ready(this, index, picture));
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	/** Empty when the file is gone or damaged from there on. */
	private Optional<Picture> frame(int index, IProgressMonitor monitor) {
		try {
			return Optional.of(animation.frame(index, monitor::isCanceled));
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
