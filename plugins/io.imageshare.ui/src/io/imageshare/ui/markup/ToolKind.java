package io.imageshare.ui.markup;

import io.imageshare.ui.Messages;

/** What dragging on the picture does. */
enum ToolKind {
	SELECT("select", Messages.MarkUp_select), ARROW("arrow", Messages.MarkUp_arrow), BOX("box", Messages.MarkUp_box), WORDS("words", Messages.MarkUp_words),
	BLUR("blur", Messages.MarkUp_blur), CROP("crop", Messages.MarkUp_crop);

	private final String icon;
	private final String label;

	ToolKind(String icon, String label) {
		this.icon = icon;
		this.label = label;
	}

	String icon() {
		return icon;
	}

	String label() {
		return label;
	}
}
