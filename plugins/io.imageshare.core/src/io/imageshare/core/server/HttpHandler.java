package io.imageshare.core.server;

/** Answers GET and HEAD requests that have passed the gate. Runs on the selector thread: must not block. */
@FunctionalInterface
public interface HttpHandler {

	/** @return the answer to a GET; for a HEAD the body is left out by the server */
	HttpResponse handle(HttpRequest request);
}
