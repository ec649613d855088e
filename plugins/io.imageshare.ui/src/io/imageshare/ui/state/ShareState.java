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
 * several, of the pictures in the view. On the UI thread.
 */
public final class ShareState extends AbstractSourceProvider {

	static final String SERVER = "io.imageshare.ui.server";
	static final String IMAGES = "io.imageshare.ui.images";

	private String server = "stopped";
	private String images = "none";

	@Override
	public Map<String, String> getCurrentState() {
		return Map.of(SERVER, server, IMAGES, images);
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { SERVER, IMAGES };
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
		String now = count == 0 ? "none" : count == 1 ? "one" : "several";
		change(provider -> {
			if (!now.equals(provider.images)) {
				provider.images = now;
				provider.fireSourceChanged(ISources.WORKBENCH, IMAGES, now);
			}
		});
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
