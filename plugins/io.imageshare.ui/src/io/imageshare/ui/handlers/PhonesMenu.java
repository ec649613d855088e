package io.imageshare.ui.handlers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;

import io.imageshare.core.model.Phone;
import io.imageshare.ui.Icons;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;

/** Whom the selected images can be sent to: every phone, one of those that are connected, or several. While there is none, they wait for the one that comes. */
public final class PhonesMenu extends CompoundContributionItem implements IWorkbenchContribution {

	private IServiceLocator services;

	@Override
	public void initialize(IServiceLocator serviceLocator) {
		services = serviceLocator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		List<Phone> phones = ImageSharePlugin.instance().share().phones();
		if (phones.isEmpty()) {
			return new IContributionItem[] { nobody(), item(Messages.PhonesMenu_whoComes, Icons.SEND.descriptor(), Map.of()) };
		}
		IContributionItem all = item(Messages.PhonesMenu_all, Icons.SEND.descriptor(), Map.of());
		Stream<IContributionItem> each = phones.stream().map(phone -> item(PlainText.forLabel(phone.name()), Icons.PHONE.descriptor(),
				Map.of(SendSelectionHandler.DEVICE, phone.device())));
		Stream<IContributionItem> choose = phones.size() < 2 ? Stream.empty() : Stream.of(new Separator(),
				item(Messages.PhonesMenu_choose, null, Map.of(SendSelectionHandler.DEVICE, SendSelectionHandler.CHOOSE)));
		return Stream.of(Stream.of(all, new Separator()), each, choose).flatMap(items -> items).toArray(IContributionItem[]::new);
	}

	private static IContributionItem nobody() {
		IAction words = new Action(Messages.PhonesMenu_nobody) {
			// says something, does nothing
		};
		words.setEnabled(false);
		return new ActionContributionItem(words);
	}

	private IContributionItem item(String label, ImageDescriptor icon, Map<String, String> parameters) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(services, null, SendSelectionHandler.COMMAND, CommandContributionItem.STYLE_PUSH);
		item.label = label;
		item.icon = icon;
		item.parameters = parameters;
		return new CommandContributionItem(item);
	}
}
