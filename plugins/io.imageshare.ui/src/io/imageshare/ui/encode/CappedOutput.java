package io.imageshare.ui.encode;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ends a writing that becomes longer than is wanted. */
final class CappedOutput extends FilterOutputStream {

	/** It became longer. */
	static final class Full extends IOException {
		private static final long serialVersionUID = 1L;
	}

	private long left;

	CappedOutput(OutputStream out, long most) {
		super(out);
		left = most;
	}

	@Override
	public void write(int value) throws IOException {
		take(1);
		out.write(value);
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		take(length);
		out.write(bytes, from, length);
	}

	private void take(int length) throws Full {
		left -= length;
		if (left < 0) {
			throw new Full();
		}
	}
}
