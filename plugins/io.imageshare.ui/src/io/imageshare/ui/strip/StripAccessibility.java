package io.imageshare.ui.strip;

import java.util.stream.IntStream;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells assistive technology that this is a list, what its items are called, and which of them are selected and have the focus. */
final class StripAccessibility extends AccessibleControlAdapter {

	private final ThumbnailStrip strip;
	private final StripModel model;

	private StripAccessibility(ThumbnailStrip strip, StripModel model) {
		this.strip = strip;
		this.model = model;
	}

	static void install(ThumbnailStrip strip, StripModel model) {
		StripAccessibility controls = new StripAccessibility(strip, model);
		strip.getAccessible().addAccessibleControlListener(controls);
		strip.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = controls.name(event.childID);
			}
		});
	}

	/** The lead or the selection has changed, or the keyboard has come. */
	static void tellFocus(ThumbnailStrip strip, StripModel model) {
		if (strip.isFocusControl()) {
			strip.getAccessible().setFocus(model.lead() < 0 ? ACC.CHILDID_SELF : model.lead());
			strip.getAccessible().selectionChanged();
		}
	}

	private boolean isItem(int child) {
		return child >= 0 && child < model.count();
	}

	private String name(int child) {
		return isItem(child) ? model.item(child).toolTip() : model.count() == 0 ? strip.getMessage() : strip.accessibleName();
	}

	@Override
	public void getRole(AccessibleControlEvent event) {
		event.detail = isItem(event.childID) ? ACC.ROLE_LISTITEM : ACC.ROLE_LIST;
	}

	@Override
	public void getChildCount(AccessibleControlEvent event) {
		event.detail = model.count();
	}

	@Override
	public void getChildren(AccessibleControlEvent event) {
		event.children = IntStream.range(0, model.count()).boxed().toArray();
	}

	@Override
	public void getChildAtPoint(AccessibleControlEvent event) {
		Point point = strip.toControl(event.x, event.y);
		event.childID = strip.getClientArea().contains(point) ? Math.max(ACC.CHILDID_SELF, strip.indexAt(point.x)) : ACC.CHILDID_NONE;
	}

	@Override
	public void getLocation(AccessibleControlEvent event) {
		Rectangle area = isItem(event.childID) ? strip.tile(event.childID) : strip.getClientArea();
		Point corner = strip.toDisplay(area.x, area.y);
		event.x = corner.x;
		event.y = corner.y;
		event.width = area.width;
		event.height = area.height;
	}

	@Override
	public void getFocus(AccessibleControlEvent event) {
		event.childID = !strip.isFocusControl() ? ACC.CHILDID_NONE : model.lead() < 0 ? ACC.CHILDID_SELF : model.lead();
	}

	@Override
	public void getSelection(AccessibleControlEvent event) {
		Object[] selected = IntStream.range(0, model.count()).filter(model::isSelected).boxed().toArray();
		if (selected.length == 1) {
			event.childID = (int) selected[0];
		} else {
			event.childID = selected.length == 0 ? ACC.CHILDID_NONE : ACC.CHILDID_MULTIPLE;
			event.children = selected;
		}
	}

	@Override
	public void getState(AccessibleControlEvent event) {
		event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_MULTISELECTABLE;
		if (isItem(event.childID)) {
			event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | (model.isSelected(event.childID) ? ACC.STATE_SELECTED : 0)
					| (event.childID == model.lead() && strip.isFocusControl() ? ACC.STATE_FOCUSED : 0);
		}
	}
}
