package io.imageshare.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.log.ActivityLog;
import io.imageshare.core.log.LogEntry;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.model.ServerState;
import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.net.ComputerName;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.Renderer;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.ImageReceived;
import io.imageshare.core.share.ShareEvent.TextReceived;
import io.imageshare.core.share.ShareEvent.UndoRequested;

/**
 * The core without Eclipse: received images go to a folder in place of a workspace. Prints the link first, then one line for each event, and obeys what is
 * typed. Ends on end of input or Ctrl+C.
 */
public final class Serve {

	private final ImageShare share;
	private final FolderSaver saver;
	private long seen;

	private Serve(ImageShare share, FolderSaver saver) {
		this.share = share;
		this.saver = saver;
	}

	public static void main(String[] arguments) throws IOException {
		Options options;
		try {
			options = Options.parse(List.of(arguments));
		} catch (ProblemException | IllegalArgumentException e) {
			System.err.println("releng/serve: " + e.getMessage());
			System.exit(2);
			return;
		}
		Path state = options.state().isPresent() ? Files.createDirectories(options.state().get()) : Files.createTempDirectory("imageshare-serve");
		ImageShare share = new ImageShare(state, new BundledPage(), Renderer.NONE, ComputerName::get);
		// Runs at every end: of the input, after a failure, and on Ctrl+C.
		Runtime.getRuntime().addShutdownHook(new Thread(() -> end(share, options.state().isPresent() ? Optional.empty() : Optional.of(state))));
		System.exit(new Serve(share, new FolderSaver(share, options.folder())).run(options));
	}

	private static void end(ImageShare share, Optional<Path> forgotten) {
		share.close();
		try {
			if (forgotten.isPresent()) {
				FolderSaver.deleteTree(forgotten.get());
			}
		} catch (IOException e) {
			System.err.println("releng/serve: " + forgotten.get() + " could not be deleted: " + e.getMessage());
		}
	}

	private int run(Options options) throws IOException {
		share.target(Optional.of(options.folder().toString()));
		share.folders(List.of(options.folder().toString()));
		share.addListener(this::heard);
		ServerState state = share.start(options.settings()).join();
		if (!(state instanceof Running running)) {
			System.err.println("releng/serve: " + ((ServerState.Failed) state).problem().message());
			return 1;
		}
		System.out.println(running.link().url());
		share.log().addListener(this::printLog);
		printLog();
		new Commands(share).obey(System.in);
		return 0;
	}

	private void heard(ShareEvent event) {
		if (event instanceof ImageReceived received) {
			saver.save(received.image());
		} else if (event instanceof UndoRequested undo) {
			saver.undo(undo.image());
		} else if (event instanceof TextReceived received) {
			System.out.println("text from " + received.text().phone() + ": " + received.text().text());
		}
	}

	private synchronized void printLog() {
		ActivityLog.Tail tail = share.log().since(seen);
		seen = tail.seen();
		for (LogEntry entry : tail.entries()) {
			System.out.println(entry.time() + " " + entry.severity() + " " + entry.text());
		}
	}
}
