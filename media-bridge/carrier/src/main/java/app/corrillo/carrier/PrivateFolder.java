package app.corrillo.carrier;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder that only this person may enter, for as long as this process lives: in memory (XDG_RUNTIME_DIR, else
 * /dev/shm), or where temporary files are. What a process left that was killed is swept away by the next one: a lock on
 * a file tells whether its owner lives.
 */
final class PrivateFolder implements AutoCloseable {
    private static final String PREFIX = "corrillo-engine-";
    private static final String LOCK = "lock";

    /** The longest path of a Unix socket, with room for the socket's own name (sun_path, 104 or 108 bytes). */
    private static final int LONGEST = 80;

    /** A folder that is being made has no lock yet. */
    private static final Duration YOUNG = Duration.ofSeconds(10);

    private final Path path;
    private final FileChannel lock;

    private PrivateFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** For pictures and a socket. */
    static PrivateFolder inMemory() throws IOException {
        Path base = base(System.getenv("XDG_RUNTIME_DIR"), "/dev/shm", System.getProperty("java.io.tmpdir"));
        sweep(base);
        return create(base);
    }

    /** For what a native library unpacks. */
    static PrivateFolder onDisk() throws IOException {
        Path base = base(System.getProperty("java.io.tmpdir"));
        sweep(base);
        return create(base);
    }

    /** Whether a path can be that of such a folder. */
    static boolean isOne(Path path) {
        return String.valueOf(path.getFileName()).startsWith(PREFIX);
    }

    /** The folder is readable for nobody else (createTempDirectory: rwx------). */
    static PrivateFolder create(Path base) throws IOException {
        Path path = Files.createTempDirectory(base, ownPrefix());
        FileChannel lock =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IOException("a folder of one's own is locked by somebody else");
        }
        return new PrivateFolder(path, lock);
    }

    private static Path base(String... candidates) throws IOException {
        return Stream.of(candidates)
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(path -> path.isAbsolute() && path.toString().length() < LONGEST)
                .filter(path -> Files.isDirectory(path) && Files.isWritable(path))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no folder for temporary files"));
    }

    /** Deletes the folders whose owners are gone. */
    static void sweep(Path base) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isAbandoned(folder)) {
                    delete(folder);
                }
            }
        }
    }

    private static String ownPrefix() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    // One's own is left alone unopened: closing a file anywhere in a process lets go of all its locks on it (FileLock).
    private static boolean isAbandoned(Path folder) {
        // A link is nobody's folder, and leads where nothing may be deleted.
        if (folder.getFileName().toString().startsWith(ownPrefix()) || !Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            if (Duration.between(changed, Instant.now()).compareTo(YOUNG) < 0) {
                return false;
            }
            try (FileChannel channel =
                            FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, NOFOLLOW_LINKS);
                    FileLock free = channel.tryLock()) {
                return free != null;
            }
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException somebodyElses) {
            return !Files.exists(folder.resolve(LOCK)) && Files.isWritable(folder);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException alreadyClosed) {
            // Deleted either way.
        }
        delete(path);
    }

    /** As far as that is possible. What takes the folder's place meanwhile, such as a link, is left alone. */
    static void delete(Path folder) {
        Path base = folder.toAbsolutePath().getParent();
        if (base == null) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(base)) {
            if (all instanceof SecureDirectoryStream<Path> secure) {
                delete(secure, folder.getFileName());
            } else {
                deleteByName(folder);
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static void delete(SecureDirectoryStream<Path> base, Path name) throws IOException {
        try (SecureDirectoryStream<Path> files = base.newDirectoryStream(name, NOFOLLOW_LINKS)) {
            for (Path file : files) {
                files.deleteFile(file.getFileName());
            }
        }
        base.deleteDirectory(name);
    }

    private static void deleteByName(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
