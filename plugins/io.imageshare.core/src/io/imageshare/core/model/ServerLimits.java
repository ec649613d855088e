package io.imageshare.core.model;

import java.time.Duration;

/**
 * What a stranger on the network may take of this computer before it is known who that is.
 *
 * @param connections open sockets in all
 * @param connectionsPerAddress open sockets of one network address; a browser uses up to six for a page and one for its WebSocket
 * @param halfOpenConnections open sockets in all on which no request head has come to its end yet
 * @param headBytes size of a request head, in bytes
 * @param headTime from the first byte of a request head to its last
 * @param idleTime between two requests of a connection
 * @param stallTime without a byte being taken of what is to be sent, by whomever
 * @param helloTime from the opening of a WebSocket to its hello
 */
public record ServerLimits(int connections, int connectionsPerAddress, int halfOpenConnections, int headBytes, Duration headTime, Duration idleTime,
		Duration stallTime, Duration helloTime) {

	public static final ServerLimits DEFAULT = new ServerLimits(256, 32, 64, 8192, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30),
			Duration.ofSeconds(10));
}
