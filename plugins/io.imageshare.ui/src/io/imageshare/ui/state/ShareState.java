package io.imageshare.ui.state;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.ISourceProviderService;

import io.imageshare.core.model.ServerState;

/**
 * What menus and toolbars depend on. {@code io.imageshare.ui.server} is stopped, starting, running or failed; {@code io.imageshare.ui.images} is none, one or
 * several, of the pictures in the view, and so is {@code io.imageshare.ui.selected} of those that are selected; {@code io.imageshare.ui.requests} likewise, of the
 * phones that ask to connect; {@code io.imageshare.ui.animation} is none, playing or paused; {@code io.imageshare.ui.comparable} has those of
 * selected, previous, workspace and open that hold; {@code io.imageshare.ui.markUp} is impossible, possible or active. On the UI thread.
 */
public final class ShareState extends AbstractSourceProvider {

	static final String SERVER = "io.imageshare.ui.server";
	static final String IMAGES = "io.imageshare.ui.images";
	static final String SELECTED = "io.imageshare.ui.selected";
	static final String REQUESTS = "io.imageshare.ui.requests";
	static final String ANIMATION = "io.imageshare.ui.animation";
	static final String COMPARABLE = "io.imageshare.ui.comparable";
	static final String MARK_UP = "io.imageshare.ui.markUp";

	/** What can be compared, and whether something is. */
	public enum Compare {
		/** Exactly two pictures are selected. */
		SELECTED,
		/** The picture shown has one that came from its phone before. */
		PREVIOUS,
		/** Its file in the workspace has become another. */
		WORKSPACE,
		/** A comparison is open. */
		OPEN
	}

	private String server = "stopped";
	private String images = "none";
	private String selected = "none";
	private String requests = "none";
	private String animation = "none";
	private Set<String> comparable = Set.of();
	private String markUp = "impossible";

	@Override
	public Map<String, Object> getCurrentState() {
		return Map.of(SERVER, server, IMAGES, images, SELECTED, selected, REQUESTS, requests, ANIMATION, animation, COMPARABLE, comparable, MARK_UP, markUp);
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { SERVER, IMAGES, SELECTED, REQUESTS, ANIMATION, COMPARABLE, MARK_UP };
	}

	/** Takes over what the server is doing. */
	public static void server(ServerState state) {
		String now = state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
		change(provider -> {
			if (!now.equals(provider.server)) {
				provider.server = now;
				provider.fireSourceChanged(ISources.WORKBENCH, SERVER, now);
			}
		});
	}

	/** Takes over how many pictures the view has. */
	public static void images(int count) {
		String now = amount(count);
		change(provider -> {
			if (!now.equals(provider.images)) {
				provider.images = now;
				provider.fireSourceChanged(ISources.WORKBENCH, IMAGES, now);
			}
		});
	}

	/** Takes over how many pictures are selected. */
	public static void selected(int count) {
		String now = amount(count);
		change(provider -> {
			if (!now.equals(provider.selected)) {
				provider.selected = now;
				provider.fireSourceChanged(ISources.WORKBENCH, SELECTED, now);
			}
		});
	}

	/** Takes over how many phones ask to connect. */
	public static void requests(int count) {
		String now = amount(count);
		change(provider -> {
			if (!now.equals(provider.requests)) {
				provider.requests = now;
				provider.fireSourceChanged(ISources.WORKBENCH, REQUESTS, now);
			}
		});
	}

	/** Takes over whether the picture moves: none, playing or paused. */
	public static void animation(String now) {
		change(provider -> {
			if (!now.equals(provider.animation)) {
				provider.animation = now;
				provider.fireSourceChanged(ISources.WORKBENCH, ANIMATION, now);
			}
		});
	}

	/** Takes over what can be compared. */
	public static void comparable(Set<Compare> what) {
		Set<String> now = what.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
		change(provider -> {
			if (!now.equals(provider.comparable)) {
				provider.comparable = now;
				provider.fireSourceChanged(ISources.WORKBENCH, COMPARABLE, now);
			}
		});
	}

	/** Takes over whether the picture can be marked: impossible, possible or active. */
	public static void markUp(String now) {
		change(provider -> {
			if (!now.equals(provider.markUp)) {
				provider.markUp = now;
				provider.fireSourceChanged(ISources.WORKBENCH, MARK_UP, now);
			}
		});
	}

	private static String amount(int count) {
		return count == 0 ? "none" : count == 1 ? "one" : "several";
	}

	private static void change(Consumer<ShareState> change) {
		ISourceProviderService service = PlatformUI.getWorkbench().getService(ISourceProviderService.class);
		if (service != null && service.getSourceProvider(SERVER) instanceof ShareState provider) {
			change.accept(provider);
		}
	}

	@Override
	public void dispose() {
		// Holds nothing.
	}
}
