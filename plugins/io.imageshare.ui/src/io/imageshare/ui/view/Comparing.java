package io.imageshare.ui.view;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IViewSite;

import io.imageshare.core.model.SharedImage;
import io.imageshare.ui.canvas.ImageCanvas;
import io.imageshare.ui.compare.ComparedImage;
import io.imageshare.ui.compare.Comparison;
import io.imageshare.ui.compare.Mode;
import io.imageshare.ui.gallery.Gallery;
import io.imageshare.ui.state.ShareState;
import io.imageshare.ui.state.ShareState.Compare;

/**
 * Compares pictures of the gallery in the place of the picture. A comparison stays until it is closed, something else is selected, or one of the two goes; a picture that
 * comes meanwhile is marked as new and does not push it away. UI thread only.
 */
public final class Comparing {

	private static final String CONTEXT = "io.imageshare.ui.comparison";

	private final PictureArea area;
	private final Gallery gallery;
	private final IViewSite site;
	private final WorkspaceVersion workspace;
	private Optional<Comparison> open = Optional.empty();
	/** What was selected when it began. */
	private List<String> selected = List.of();
	private String lead = "";
	/** How the last one was looked at, for the next one. */
	private Mode mode = Mode.SIDE_BY_SIDE;

	Comparing(PictureArea area, Gallery gallery, IViewSite site) {
		this.area = area;
		this.gallery = gallery;
		this.site = site;
		workspace = new WorkspaceVersion(area.parent(), this::tellState);
		area.setListener(front -> ended());
		area.parent().addDisposeListener(event -> open = Optional.empty());
	}

	/** The comparison that is open. */
	public Optional<Comparison> open() {
		return open;
	}

	/** Compares the two pictures that are selected, the older one on the left. */
	public void compareSelected() {
		List<SharedImage> both = gallery.selected().stream().sorted(Comparator.comparing(SharedImage::time)).toList();
		if (both.size() == 2) {
			begin(compared(both.get(0)), compared(both.get(1)));
		}
	}

	/** Compares the picture shown with the one that came from its phone before. */
	public void compareWithPrevious() {
		gallery.previousFromPhone().ifPresent(previous -> begin(compared(previous), compared(gallery.current().orElseThrow())));
	}

	/** Compares the picture shown, as it came or went, with its file in the workspace as that is now. */
	public void compareWithWorkspace() {
		Optional<IFile> file = workspace.differing();
		gallery.current().filter(image -> file.isPresent()).ifPresent(image -> begin(compared(image), ComparedImage.inWorkspace(image, file.get())));
	}

	/** Shows the picture again. */
	public void close() {
		area.showPicture();
	}

	/** The gallery has changed in some way. */
	void update() {
		workspace.ask(gallery.current());
		if (open.isPresent() && (!ids().equals(selected) || !lead().equals(lead) || !isThere(open.get().left()) || !isThere(open.get().right()))) {
			close();
		}
		tellState();
	}

	private ComparedImage compared(SharedImage image) {
		return ComparedImage.of(image, area.pane().known(image));
	}

	private void begin(ComparedImage left, ComparedImage right) {
		open.ifPresent(before -> mode = before.wanted());
		selected = ids();
		lead = lead();
		Comparison comparison = new Comparison(area.parent(), left, right, mode, this::close);
		comparison.setPixelGrid(Toggles.GRID.isOn(site));
		for (ImageCanvas canvas : comparison.canvases()) {
			canvas.setMenu(area.pane().canvas().getMenu());
			// a control takes its menu with it, and this one is that of the picture
			canvas.addListener(SWT.Dispose, event -> canvas.setMenu(null));
		}
		KeyContext.whileActive(comparison.control(), site, CONTEXT);
		// what was open goes with its own end
		area.show(comparison);
		open = Optional.of(comparison);
		gallery.hold(true);
		tellState();
	}

	/** Something came to the front. */
	private void ended() {
		if (open.isPresent()) {
			mode = open.get().wanted();
			open = Optional.empty();
			gallery.hold(false);
			tellState();
		}
	}

	private boolean isThere(ComparedImage image) {
		return gallery.isThere(image.id());
	}

	private List<String> ids() {
		return gallery.selected().stream().map(SharedImage::id).toList();
	}

	private String lead() {
		return gallery.current().map(SharedImage::id).orElse("");
	}

	private void tellState() {
		Set<Compare> now = EnumSet.noneOf(Compare.class);
		if (gallery.selected().size() == 2) {
			now.add(Compare.SELECTED);
		}
		if (gallery.previousFromPhone().isPresent()) {
			now.add(Compare.PREVIOUS);
		}
		if (workspace.differing().isPresent()) {
			now.add(Compare.WORKSPACE);
		}
		if (open.isPresent()) {
			now.add(Compare.OPEN);
		}
		ShareState.comparable(now);
	}
}
