package io.imageshare.core.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps only so many entries: those that were looked at last. For what strangers can make grow. Not safe for several threads. */
public final class LatestMap<K, V> extends LinkedHashMap<K, V> {

	private static final long serialVersionUID = 1L;

	private final int most;

	public LatestMap(int most) {
		super(16, 0.75f, true);
		this.most = most;
	}

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > most;
	}
}
