package io.imageshare.core.server;

/** A request that gets an error status and whose connection is closed after it. */
final class HttpRefusal extends Exception {

	private static final long serialVersionUID = 1L;

	private final int status;

	HttpRefusal(int status, String line) {
		super(line, null, false, false);
		this.status = status;
	}

	HttpResponse response() {
		HttpResponse response = HttpResponse.text(status, getMessage());
		return status == 405 ? response.with("Allow", "GET, HEAD") : response;
	}
}
