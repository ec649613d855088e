package io.imageshare.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.model.ServerState.Running;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.Renderer;
import io.imageshare.core.share.ShareLimits;
import io.imageshare.core.share.ShareSettings;

/** Image Share as the IDE runs it, up to its inbox; pushes the image that lies in its folder, if one does. */
final class ImageShareServer implements Server {

	private final Path picture;
	private final ImageShare share;

	ImageShareServer(Path folder) throws IOException {
		this.picture = folder.resolve(JdkHttpServer.PICTURE);
		this.share = new ImageShare(folder, path -> Optional.empty(), Renderer.NONE, () -> "benchmark");
	}

	@Override
	public String start(int port) throws Exception {
		ShareSettings settings = ShareSettings.DEFAULT.withPort(port).withBindAddress(Optional.of(InetAddress.getLoopbackAddress()))
				.withLimits(ShareLimits.DEFAULT.withImage(LIMIT).withImagesPerMinute(Integer.MAX_VALUE).withInbox(Long.MAX_VALUE));
		if (!(share.start(settings).join() instanceof Running running)) {
			throw new IOException(share.serverState().toString());
		}
		if (Files.exists(picture)) {
			share.send(picture, JdkHttpServer.PICTURE, Optional.empty(), List.of());
		}
		return running.link().port() + " " + running.link().secret();
	}

	@Override
	public void stop() {
		share.stop().join();
	}
}
