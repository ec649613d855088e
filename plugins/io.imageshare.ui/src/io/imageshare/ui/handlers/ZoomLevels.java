package io.imageshare.ui.handlers;

import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;

/** The round zooms, for every menu that offers them. */
public final class ZoomLevels extends CompoundContributionItem implements IWorkbenchContribution {

	private static final int[] PERCENTS = { 25, 50, 75, 100, 150, 200, 300, 400, 800 };

	private IServiceLocator services;

	@Override
	public void initialize(IServiceLocator serviceLocator) {
		services = serviceLocator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		return IntStream.of(PERCENTS).mapToObj(this::item).toArray(IContributionItem[]::new);
	}

	private IContributionItem item(int percent) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(services, null, ZoomToHandler.COMMAND, CommandContributionItem.STYLE_RADIO);
		item.label = percent + " %";
		item.parameters = Map.of(ZoomToHandler.PERCENT, Integer.toString(percent));
		return new CommandContributionItem(item);
	}
}
