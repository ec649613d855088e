package io.imageshare.ui.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.imageshare.core.model.AccessAnswer;
import io.imageshare.core.model.AccessRequest;
import io.imageshare.core.share.ImageShare;
import io.imageshare.core.share.ShareEvent;
import io.imageshare.core.share.ShareEvent.RequestsChanged;
import io.imageshare.ui.ImageSharePlugin;
import io.imageshare.ui.Messages;
import io.imageshare.ui.PlainText;
import io.imageshare.ui.UiThread;

/**
 * Who asks to connect, the code that the phone must show, and the three answers; the oldest request first. It follows the requests, never takes the focus by
 * itself, and leaves it to its owner to hide it while there are none. UI thread only.
 */
public final class RequestBanner {

	/** What a click that was on its way to something else, or to the request before, must not answer. */
	private static final int SETTLE_MILLIS = 600;
	/** From this width on, in points, the answers stand beside the code. */
	private static final int BESIDE = 430;
	private static final int MARGIN = 12;
	private static final int GAP = 6;
	private static final float CODE_SIZE = 2.2f;

	private final ImageShare share = ImageSharePlugin.instance().share();
	private final Composite banner;
	private final Label who;
	private final Label more;
	private final Composite line;
	private final Label code;
	private final Map<AccessAnswer, Button> answers = new LinkedHashMap<>();
	private final Runnable settle = this::settle;
	private Optional<AccessRequest> shown = Optional.empty();

	/** @param resized is told when somebody asks, nobody does any more, or another size is wanted */
	public RequestBanner(Composite parent, Runnable resized) {
		banner = new Composite(parent, SWT.NONE) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				arrange(widthHint);
				return super.computeSize(widthHint, heightHint, true);
			}
		};
		banner.setBackgroundMode(SWT.INHERIT_DEFAULT);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(MARGIN + Frame.STRIPE, MARGIN, MARGIN, MARGIN).spacing(MARGIN, GAP).applyTo(banner);
		Frame.around(banner);
		who = wrapped(1);
		who.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		more = new Label(banner, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(more);
		wrapped(2).setText(Messages.RequestBanner_compare);
		line = new Composite(banner, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(2 * MARGIN, GAP).applyTo(line);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(line);
		code = new Label(line, SWT.NONE);
		code.setFont(codeFont());
		Composite buttons = new Composite(line, SWT.NONE);
		buttons.setLayout(RowLayoutFactory.fillDefaults().spacing(GAP).wrap(true).create());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(100, SWT.DEFAULT).applyTo(buttons);
		add(buttons, AccessAnswer.ONCE, Messages.RequestBanner_once);
		add(buttons, AccessAnswer.ALWAYS, Messages.RequestBanner_always);
		add(buttons, AccessAnswer.REFUSE, Messages.RequestBanner_refuse);
		banner.addListener(SWT.Resize, event -> {
			arrange(banner.getSize().x);
			banner.layout(true, true);
		});
		describe();
		listen(resized);
		update();
	}

	private Label wrapped(int columns) {
		Label label = new Label(banner, SWT.WRAP);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private Font codeFont() {
		FontDescriptor usual = JFaceResources.getDefaultFontDescriptor();
		int height = Math.round(usual.getFontData()[0].getHeight() * CODE_SIZE);
		return new LocalResourceManager(JFaceResources.getResources(), banner).create(usual.setHeight(height).setStyle(SWT.BOLD));
	}

	private void add(Composite row, AccessAnswer answer, String label) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> shown.ifPresent(request -> share.answer(request.id(), answer)));
		answers.put(answer, button);
	}

	/** A screen reader announces it, digits included, while the focus stays where it is. */
	private void describe() {
		banner.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = shown.map(request -> sentence(request) + ' ' + Messages.RequestBanner_compare + ' ' + String.join(" ", request.code().split("")))
						.orElse("");
			}
		});
		banner.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_ALERT;
			}
		});
	}

	private void listen(Runnable resized) {
		UiThread update = new UiThread(banner, () -> {
			update();
			resized.run();
		});
		Consumer<ShareEvent> listener = event -> {
			if (event instanceof RequestsChanged) {
				update.request();
			}
		};
		share.addListener(listener);
		banner.addDisposeListener(event -> share.removeListener(listener));
	}

	private void update() {
		List<AccessRequest> requests = share.accessRequests();
		Optional<AccessRequest> oldest = requests.stream().findFirst();
		more.setText(requests.size() > 1 ? NLS.bind(Messages.RequestBanner_more, requests.size() - 1) : "");
		if (!oldest.equals(shown)) {
			shown = oldest;
			oldest.ifPresent(this::fill);
		}
	}

	private void fill(AccessRequest request) {
		who.setText(PlainText.forLabel(sentence(request)));
		code.setText(request.code());
		answers.values().forEach(button -> button.setEnabled(false));
		banner.getDisplay().timerExec(SETTLE_MILLIS, settle);
		banner.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}

	private static String sentence(AccessRequest request) {
		return NLS.bind(Messages.RequestBanner_asks, request.name(), request.address());
	}

	private void settle() {
		if (!banner.isDisposed()) {
			answers.values().forEach(button -> button.setEnabled(true));
		}
	}

	private void arrange(int width) {
		((GridLayout) line.getLayout()).numColumns = width >= BESIDE ? 2 : 1;
	}

	public Control control() {
		return banner;
	}

	/** Whether somebody asks. */
	public boolean isShown() {
		return shown.isPresent();
	}

	/** Lets the keyboard answer. */
	public void setFocus() {
		answers.get(AccessAnswer.ONCE).setFocus();
	}
}
