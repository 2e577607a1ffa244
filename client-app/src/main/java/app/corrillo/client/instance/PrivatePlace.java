package app.corrillo.client.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** Finds a folder that only this person may enter, for a socket by which the programs of one person speak. */
final class PrivatePlace {
    /** The longest path of a Unix socket, with room for the socket's own name (sun_path, 104 or 108 bytes). */
    private static final int LONGEST = 80;

    private static final String OWNER_ONLY = "rwx------";
    private static final System.Logger LOG = System.getLogger(PrivatePlace.class.getName());

    private PrivatePlace() {}

    /** The first of these folders that can be had; made where it is not there. */
    static Optional<Path> of(List<Path> candidates) {
        return candidates.stream()
                .filter(path -> path.isAbsolute() && path.toString().length() <= LONGEST)
                .filter(PrivatePlace::isHad)
                .findFirst();
    }

    private static boolean isHad(Path folder) {
        try {
            make(folder);
            verify(folder);
            return true;
        } catch (IOException | UnsupportedOperationException refused) {
            LOG.log(System.Logger.Level.DEBUG, "This folder is not for us alone: " + folder, refused);
            return false;
        }
    }

    private static void make(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        }
    }

    // Somebody else may have been here first, with a link or with a folder of their own.
    private static void verify(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a folder");
        }
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
        if (!mode.equals(OWNER_ONLY)) {
            throw new IOException("others may enter it: " + mode);
        }
        Path probe = Files.createTempFile(folder, "own", "");
        try {
            if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))) {
                throw new IOException("it is somebody else’s");
            }
        } finally {
            Files.delete(probe);
        }
    }
}
