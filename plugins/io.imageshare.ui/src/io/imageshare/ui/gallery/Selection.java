package io.imageshare.ui.gallery;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is selected in a list of identities: any number, one of them the lead, which the canvas shows. UI thread only. */
final class Selection {

	private final Set<String> ids = new HashSet<>();
	private String lead = "";
	/** Where a range begins. */
	private String anchor = "";

	/** Empty when there is none. */
	String lead() {
		return lead;
	}

	boolean contains(String id) {
		return ids.contains(id);
	}

	int size() {
		return ids.size();
	}

	void only(String id) {
		set(id.isEmpty() ? List.of() : List.of(id), id);
	}

	void set(Collection<String> all, String newLead) {
		ids.clear();
		ids.addAll(all);
		lead = newLead;
		anchor = newLead;
	}

	/** One is called otherwise from now on. */
	void replace(String id, String now) {
		if (ids.remove(id)) {
			ids.add(now);
		}
		lead = lead.equals(id) ? now : lead;
		anchor = anchor.equals(id) ? now : anchor;
	}

	/** The last one stays selected: the canvas shows it. */
	void toggle(String id, List<String> order) {
		if (!ids.remove(id)) {
			ids.add(id);
			lead = id;
		} else if (ids.isEmpty()) {
			ids.add(id);
		} else if (lead.equals(id)) {
			lead = order.stream().filter(ids::contains).findFirst().orElse("");
		}
		anchor = lead;
	}

	void extendTo(String id, List<String> order) {
		int from = Math.max(0, order.indexOf(anchor));
		int to = order.indexOf(id);
		ids.clear();
		ids.addAll(order.subList(Math.min(from, to), Math.max(from, to) + 1));
		lead = id;
	}

	/** Everything; the lead stays. */
	void all(Collection<String> order) {
		ids.addAll(order);
	}

	/** Only what is to be seen can be selected; the canvas may go on showing the lead. */
	void keepOnly(Collection<String> visible) {
		Set<String> kept = new LinkedHashSet<>(visible);
		ids.retainAll(kept);
		if (ids.isEmpty() && kept.contains(lead)) {
			ids.add(lead);
		}
	}
}
