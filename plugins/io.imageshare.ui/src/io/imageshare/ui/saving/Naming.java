package io.imageshare.ui.saving;

import java.util.Collection;
import java.util.function.IntFunction;

import io.imageshare.core.model.ImageFormat;
import io.imageshare.core.naming.FileNames;
import io.imageshare.core.naming.NameFacts;
import io.imageshare.core.naming.Template;
import io.imageshare.core.naming.Token;
import io.imageshare.core.workspace.Names;

/**
 * The names that a template has for an image. A template with a counter counts on from the highest number in the folder; another one gets a number at its end
 * when its name is taken.
 */
public record Naming(Template template, NameFacts facts, ImageFormat format, String original) implements Names {

	@Override
	public IntFunction<String> among(Collection<String> present) {
		if (template.has(Token.COUNTER)) {
			int first = template.nextNumber(facts, present.stream().map(FileNames::stem));
			return number -> name(first + number - 1);
		}
		String name = name(1);
		return number -> number == 1 ? name : FileNames.numbered(name, number);
	}

	/** The extension is the phone's as long as it is one of the format. */
	private String name(int number) {
		String extension = original.substring(original.lastIndexOf('.') + 1);
		String usual = format.isUsualExtension(extension) ? extension : format.extension();
		return FileNames.safe(template.expand(facts, number) + '.' + usual, format);
	}
}
