package io.imageshare.ide.sample;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
final class Messages extends NLS {

    public static String SampleProjectJob_failed;
    public static String SampleProjectJob_name;

    static {
        NLS.initializeMessages("io.imageshare.ide.sample.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
