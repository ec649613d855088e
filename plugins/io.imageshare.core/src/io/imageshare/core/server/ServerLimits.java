package io.imageshare.core.server;

import java.time.Duration;

/**
 * What a stranger on the network may take of this computer before the protocol even begins.
 *
 * @param connections open sockets in all
 * @param connectionsPerAddress open sockets of one network address; a browser uses up to six for a page and one for its WebSocket
 * @param headBytes size of a request head
 * @param headTime from the first byte of a request head to its last
 * @param idleTime between two requests of a connection
 * @param stallTime without a byte of a response being taken
 */
public record ServerLimits(int connections, int connectionsPerAddress, int headBytes, Duration headTime, Duration idleTime, Duration stallTime) {

	public static final ServerLimits DEFAULT = new ServerLimits(256, 32, 8192, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30));
}
