package io.imageshare.ide.sample;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/** Creates the project "sample" with a page of text and a mock-up to send to a phone. */
final class SampleProjectJob extends WorkspaceJob {

    private static final String NAME = "sample"; //$NON-NLS-1$
    private static final String README = "README.md"; //$NON-NLS-1$
    private static final String IMAGES = "images"; //$NON-NLS-1$
    private static final String MOCK_UP = "mock-up.png"; //$NON-NLS-1$

    SampleProjectJob() {
        super(Messages.SampleProjectJob_name);
        setRule(ResourcesPlugin.getWorkspace().getRoot());
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, 5);
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
        project.create(progress.split(1));
        project.open(progress.split(1));
        IFolder images = project.getFolder(IMAGES);
        images.create(true, true, progress.split(1));
        fill(project.getFile(README), '/' + NAME + '/' + README, progress.split(1));
        fill(images.getFile(MOCK_UP), '/' + NAME + '/' + IMAGES + '/' + MOCK_UP, progress.split(1));
        return Status.OK_STATUS;
    }

    /** The file of the workspace takes over the stream; what the bundle carries lies under the same names. */
    private static void fill(IFile file, String entry, IProgressMonitor monitor) throws CoreException {
        try (InputStream content = SampleProjectJob.class.getResourceAsStream(entry)) {
            file.create(content, true, monitor);
        } catch (IOException e) {
            throw new CoreException(Status.error(Messages.SampleProjectJob_failed, e));
        }
    }
}
