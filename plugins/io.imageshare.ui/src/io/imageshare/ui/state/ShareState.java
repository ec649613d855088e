package io.imageshare.ui.state;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.ISourceProviderService;

import io.imageshare.core.model.ServerState;

/**
 * What menus and toolbars depend on. {@code io.imageshare.ui.server} is stopped, starting, running or failed; {@code io.imageshare.ui.images} is none, one or
 * several, of the pictures in the view, and so is {@code io.imageshare.ui.selected} of those that are selected; {@code io.imageshare.ui.requests} likewise, of the
 * phones that ask to connect; {@code io.imageshare.ui.animation} is none, playing or paused. On the UI thread.
 */
public final class ShareState extends AbstractSourceProvider {

	static final String SERVER = "io.imageshare.ui.server";
	static final String IMAGES = "io.imageshare.ui.images";
	static final String SELECTED = "io.imageshare.ui.selected";
	static final String REQUESTS = "io.imageshare.ui.requests";
	static final String ANIMATION = "io.imageshare.ui.animation";

	private String server = "stopped";
	private String images = "none";
	private String selected = "none";
	private String requests = "none";
	private String animation = "none";

	@Override
	public Map<String, String> getCurrentState() {
		return Map.of(SERVER, server, IMAGES, images, SELECTED, selected, REQUESTS, requests, ANIMATION, animation);
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { SERVER, IMAGES, SELECTED, REQUESTS, ANIMATION };
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
