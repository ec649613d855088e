package io.imageshare.ui.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

import io.imageshare.ui.Messages;

/**
 * Marks that are neither saved nor discarded, by the picture they are on. Whoever moves to another picture or closes the view finds them when coming back; who
 * leaves Eclipse is asked. Asking at every move was the alternative: pictures are compared while they are marked, and one that nobody has given up is no
 * reason to stand in the way. UI thread only.
 */
public final class Drafts {

	private static final Map<String, MarkUp> ASIDE = new LinkedHashMap<>();
	private static final Map<String, MarkUp> IN_WORK = new LinkedHashMap<>();
	private static boolean listening;

	private Drafts() {
	}

	/** Somebody works on these marks. */
	public static void work(MarkUp markUp) {
		ASIDE.remove(markUp.image().id());
		IN_WORK.put(markUp.image().id(), markUp);
		if (!listening) {
			listening = true;
			PlatformUI.getWorkbench().addWorkbenchListener(new AtExit());
		}
	}

	/** Nobody works on them for now; without any marks that is their end. */
	public static void putAside(MarkUp markUp) {
		IN_WORK.remove(markUp.image().id());
		if (markUp.document().isEmpty()) {
			markUp.end();
		} else {
			ASIDE.put(markUp.image().id(), markUp);
		}
	}

	/** They are saved, sent or given up. */
	public static void discard(MarkUp markUp) {
		IN_WORK.remove(markUp.image().id(), markUp);
		ASIDE.remove(markUp.image().id(), markUp);
		markUp.end();
	}

	/** The marks on a picture on which nobody works at the moment. */
	public static Optional<MarkUp> find(String image) {
		return Optional.ofNullable(ASIDE.get(image));
	}

	private static Optional<MarkUp> any() {
		return Stream.concat(IN_WORK.values().stream(), ASIDE.values().stream()).filter(markUp -> !markUp.document().isEmpty()).findFirst();
	}

	private static final class AtExit implements IWorkbenchListener {

		@Override
		public boolean preShutdown(IWorkbench workbench, boolean forced) {
			Optional<MarkUp> left = any();
			return forced || left.isEmpty() || MessageDialog.open(MessageDialog.QUESTION, workbench.getActiveWorkbenchWindow().getShell(), Messages.MarkUp_title,
					NLS.bind(Messages.MarkUp_exit_question, left.get().image().name()), SWT.SHEET, Messages.MarkUp_exit, Messages.MarkUp_cancel) == 0;
		}

		@Override
		public void postShutdown(IWorkbench workbench) {
			// Nothing is kept.
		}
	}
}
