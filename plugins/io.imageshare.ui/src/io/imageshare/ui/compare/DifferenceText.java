package io.imageshare.ui.compare;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;

import io.imageshare.ui.Messages;
import io.imageshare.ui.canvas.Picture;

/** What a comparison has found, for people. */
public final class DifferenceText {

	/** Less than a hundredth of a per cent would be written as none. */
	private static final double LEAST_PERCENT = 0.01;

	private DifferenceText() {
	}

	/**
	 * One sentence or two.
	 *
	 * @param reduction 1 when every pixel was compared, n when memory only allowed every n-th of every n-th row
	 */
	public static String of(Picture left, Picture right, Difference difference, int tolerance, int reduction) {
		boolean isSameSize = left.width() == right.width() && left.height() == right.height();
		String sizes = isSameSize ? "" : NLS.bind(Messages.Compare_sizes, size(left), size(right)) + ' ';
		String reduced = reduction == 1 ? "" : ' ' + NLS.bind(Messages.Compare_reduced, reduction);
		return sizes + found(difference, tolerance, isSameSize) + reduced;
	}

	private static String found(Difference difference, int tolerance, boolean isSameSize) {
		if (difference.differing() == 0) {
			return tolerance > 0 ? NLS.bind(Messages.Compare_within, tolerance) : isSameSize ? Messages.Compare_identical : Messages.Compare_identicalThere;
		}
		NumberFormat whole = NumberFormat.getIntegerInstance();
		String of = whole.format(difference.compared());
		String share = share(100.0 * difference.differing() / difference.compared());
		return difference.differing() == 1 ? NLS.bind(Messages.Compare_differsOne, of, share)
				: NLS.bind(Messages.Compare_differ, new Object[] { whole.format(difference.differing()), of, share });
	}

	private static String share(double percent) {
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMaximumFractionDigits(2);
		boolean isTiny = percent < LEAST_PERCENT;
		// neither nothing nor everything by rounding alone
		double written = percent > 100 - LEAST_PERCENT && percent < 100 ? 100 - LEAST_PERCENT : percent;
		return (isTiny ? "< " : "") + format.format(isTiny ? LEAST_PERCENT : written) + " %";
	}

	private static String size(Picture picture) {
		return picture.width() + " \u00D7 " + picture.height();
	}
}
