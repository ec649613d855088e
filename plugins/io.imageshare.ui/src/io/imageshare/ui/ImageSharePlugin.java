package io.imageshare.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

import io.imageshare.core.net.ComputerName;
import io.imageshare.core.share.ImageShare;
import io.imageshare.ui.rendering.PictureRenderer;

/** The plug-in. It owns the one {@link ImageShare} of the workspace, made when first asked for and closed with the workbench. */
public final class ImageSharePlugin extends AbstractUIPlugin {

	/** Symbolic name, and the node of the preferences. */
	public static final String ID = "io.imageshare.ui";

	private static ImageSharePlugin instance;

	private final Deque<Runnable> endings = new ArrayDeque<>();
	private ImageShare share;

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		instance = this;
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		try {
			synchronized (this) {
				endings.forEach(Runnable::run);
				if (share != null) {
					share.close();
					share = null;
				}
			}
		} finally {
			instance = null;
			super.stop(context);
		}
	}

	public static ImageSharePlugin instance() {
		return instance;
	}

	/**
	 * The core, with its inbox and secret in this plug-in's state location.
	 *
	 * @throws UncheckedIOException when the state location cannot be used
	 */
	public synchronized ImageShare share() {
		if (share == null) {
			try {
				share = new ImageShare(getStateLocation().toPath(), new BundledPage(), new PictureRenderer(), ComputerName::get);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return share;
	}

	/** Runs something when the plug-in stops, before the core is closed; the latest first. */
	public synchronized void atEnd(Runnable ending) {
		endings.addFirst(ending);
	}

	/** Writes a fault of ours to the workbench's error log. */
	public static void log(String message, Throwable cause) {
		ILog.of(ImageSharePlugin.class).log(Status.error(message, cause));
	}
}
