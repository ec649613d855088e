package io.imageshare.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.AccessRequest;
import io.imageshare.core.model.ProblemException;
import io.imageshare.core.share.ImageShare;

/** What can be typed while the server runs, in place of the buttons of a view. */
final class Commands {

	private static final String HELP = "type \"push FILE\" to send an image, \"text WORDS\" to send a text, \"live FILE\" to send the file in the place of what was sent of it before, \"once CODE\", \"always CODE\" or \"refuse CODE\" to answer a phone that asks, or end the input to stop.";

	private final ImageShare share;

	Commands(ImageShare share) {
		this.share = share;
	}

	/** Returns at the end of the input. */
	void obey(InputStream typed) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (!line.isBlank()) {
				obey(line.strip().split("\\s+", 2));
			}
		}
	}

	private void obey(String[] words) {
		if (words.length < 2) {
			complain(HELP);
			return;
		}
		switch (words[0]) {
		case "push" -> push(Path.of(words[1]));
		case "live" -> live(Path.of(words[1]));
		case "text" -> text(words[1]);
		case "once" -> answer(words[1], AccessAnswer.ONCE);
		case "always" -> answer(words[1], AccessAnswer.ALWAYS);
		case "refuse" -> answer(words[1], AccessAnswer.REFUSE);
		default -> complain(HELP);
		}
	}

	private void push(Path file) {
		try {
			share.send(file, name(file), Optional.empty(), List.of());
		} catch (ProblemException e) {
			complain(e.getMessage());
		}
	}

	private void text(String words) {
		try {
			share.sendText(words, List.of());
		} catch (IllegalArgumentException e) {
			complain(e.getMessage());
		}
	}

	private void live(Path file) {
		try {
			share.sendLive(file.toAbsolutePath().toString(), file, name(file), Optional.empty(), List.of());
		} catch (ProblemException e) {
			complain(e.getMessage());
		}
	}

	private static String name(Path file) {
		return file.getNameCount() == 0 ? file.toString() : file.getFileName().toString();
	}

	private void answer(String code, AccessAnswer answer) {
		share.accessRequests().stream().filter(request -> request.code().equals(code)).map(AccessRequest::id).findFirst()
				.ifPresentOrElse(id -> share.answer(id, answer), () -> complain("nobody asks with the code " + code + '.'));
	}

	private static void complain(String sentence) {
		System.err.println("releng/serve: " + sentence);
	}
}
