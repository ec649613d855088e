package io.imageshare.ui.preferences;

import org.eclipse.osgi.util.NLS;

import io.imageshare.core.workspace.SavingRule;
import io.imageshare.ui.Messages;

/** Rules in words: "Screenshots from Pixel* to screenshots". */
public final class RuleText {

	private RuleText() {
	}

	public static String of(SavingRule rule) {
		String what = kind(rule.kind());
		return rule.phone().isEmpty() ? NLS.bind(Messages.Rule_any, what, rule.folder())
				: NLS.bind(Messages.Rule_from, new Object[] { what, rule.phone(), rule.folder() });
	}

	/** What pictures of a kind are called; all of them when it is none. */
	static String kind(String kind) {
		return switch (kind) {
		case "screenshot" -> Messages.Rule_screenshots;
		case "photo" -> Messages.Rule_photos;
		case "other" -> Messages.Rule_others;
		default -> Messages.Rule_pictures;
		};
	}
}
