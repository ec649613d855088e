package io.imageshare.ui.live;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;

import io.imageshare.ui.Icons;
import io.imageshare.ui.UiThread;

/** Marks what is kept on phones, wherever resources are listed. Only what changed is drawn anew. */
public final class LiveDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {

	private final Consumer<List<IPath>> listener = this::changed;

	public LiveDecorator() {
		LiveFiles.get().addListener(listener);
	}

	@Override
	public void decorate(Object element, IDecoration decoration) {
		IResource resource = Adapters.adapt(element, IResource.class);
		if (resource != null && LiveFiles.get().isChosen(resource.getFullPath())) {
			decoration.addOverlay(Icons.LIVE.descriptor(), IDecoration.TOP_LEFT);
		}
	}

	private void changed(List<IPath> paths) {
		Object[] resources = paths.stream().map(ResourcesPlugin.getWorkspace().getRoot()::findMember).filter(Objects::nonNull).toArray();
		new UiThread(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this, resources))).request();
	}

	@Override
	public void dispose() {
		LiveFiles.get().removeListener(listener);
		super.dispose();
	}
}
