package io.imageshare.core.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes files that only their owner can read, whole and then moved into place, so that nobody sees half of one or reads it before it is restricted. */
final class OwnerFile {

	private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

	private OwnerFile() {
	}

	static void write(Path file, String text) throws IOException {
		Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new");
		try {
			restrict(draft);
			Files.writeString(draft, text);
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			Files.deleteIfExists(draft);
			throw e;
		}
	}

	/** By permissions where the file system has them, else by an access control list; one that has neither, such as that of a memory stick, has no owners. */
	private static void restrict(Path path) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		AclFileAttributeView acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
		if (posix != null) {
			posix.setPermissions(OWNER_ONLY);
		} else if (acl != null) {
			acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(acl.getOwner()).setPermissions(EnumSet.allOf(AclEntryPermission.class))
					.build()));
		}
	}
}
