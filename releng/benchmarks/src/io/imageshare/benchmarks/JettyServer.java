package io.imageshare.benchmarks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** Jetty 12 with its own way of taking whole messages. */
final class JettyServer implements Server {

	private final Path folder;
	private org.eclipse.jetty.server.Server jetty;

	JettyServer(Path folder) {
		this.folder = folder;
	}

	@Override
	public String start(int port) throws Exception {
		jetty = new org.eclipse.jetty.server.Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		jetty.setHandler(WebSocketUpgradeHandler.from(jetty, container -> {
			container.setMaxBinaryMessageSize(LIMIT);
			container.addMapping("/ws", (request, response, callback) -> new Listener(folder));
		}));
		jetty.start();
		return Integer.toString(((ServerConnector) jetty.getConnectors()[0]).getLocalPort());
	}

	@Override
	public void stop() throws Exception {
		jetty.stop();
	}

	/** Public, because Jetty looks its methods up. */
	public static final class Listener extends Session.Listener.AbstractAutoDemanding {

		private final Path folder;

		Listener(Path folder) {
			this.folder = folder;
		}

		@Override
		public void onWebSocketBinary(ByteBuffer message, Callback callback) {
			try {
				byte[] bytes = new byte[message.remaining()];
				message.get(bytes);
				getSession().sendText(Server.keep(folder, bytes, 0, bytes.length), Callback.NOOP);
				callback.succeed();
			} catch (Exception e) {
				callback.fail(e);
			}
		}
	}
}
