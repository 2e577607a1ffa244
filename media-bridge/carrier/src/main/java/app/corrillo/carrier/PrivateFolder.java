package app.corrillo.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that only this person may enter, for as long as this process lives: in memory (XDG_RUNTIME_DIR, else
 * /dev/shm), or where temporary files are. What a process left that was killed is swept away by the next one: a lock on
 * a file tells whether its owner lives.
 */
final class PrivateFolder implements AutoCloseable {
    private static final String PREFIX = "corrillo-engine-";
    private static final String LOCK = "lock";

    /** The longest path of a Unix socket, in bytes: sun_path, of 104 bytes or 108, with a zero at its end. */
    private static final int LONGEST = 103;

    /** As long as the name of such a folder gets: with numbers of ten, nine and twenty digits. */
    private static final String LONG_NAME = PREFIX + "1".repeat(10) + "-" + "1".repeat(9) + "-" + "1".repeat(20);

    /** What the pictures of a meeting need, roughly. */
    private static final long ENOUGH = 32L << 20;

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
        return inMemory(System.getenv("XDG_RUNTIME_DIR"), "/dev/shm", System.getProperty("java.io.tmpdir"));
    }

    /** In the first of these that takes it, and sooner in one that has enough room. */
    static PrivateFolder inMemory(@Nullable String... candidates) throws IOException {
        return first(usable(candidates)
                .filter(PrivateFolder::isShortEnough)
                .sorted(Comparator.comparing(base -> base.toFile().getUsableSpace() < ENOUGH))
                .toList());
    }

    /** For what a native library unpacks. */
    static PrivateFolder onDisk() throws IOException {
        return onDisk(System.getProperty("java.io.tmpdir"));
    }

    static PrivateFolder onDisk(String candidate) throws IOException {
        return first(usable(candidate).toList());
    }

    /** Whether a path can be that of such a folder. */
    static boolean isOne(Path path) {
        return name(path).startsWith(PREFIX);
    }

    private static Stream<Path> usable(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(path -> path.isAbsolute() && Files.isDirectory(path) && Files.isWritable(path));
    }

    private static boolean isShortEnough(Path base) {
        return base.resolve(LONG_NAME).resolve(EngineProcess.SOCKET).toString().getBytes(UTF_8).length <= LONGEST;
    }

    private static PrivateFolder first(List<Path> bases) throws IOException {
        IOException none = new IOException("there is no folder for temporary files");
        for (Path base : bases) {
            try {
                sweep(base);
                return create(base);
            } catch (IOException refused) {
                none.addSuppressed(refused);
            }
        }
        throw none;
    }

    /** The folder is readable for nobody else (createTempDirectory: rwx------). */
    static PrivateFolder create(Path base) throws IOException {
        Path path = Files.createTempDirectory(base, ownPrefix());
        try {
            return new PrivateFolder(path, locked(path.resolve(LOCK)));
        } catch (IOException | RuntimeException | Error failure) {
            delete(path);
            throw failure;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("a folder of one's own is locked by somebody else");
            }
            return channel;
        } catch (IOException | RuntimeException | Error failure) {
            channel.close();
            throw failure;
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /**
     * Deletes the folders whose owners are gone. One's own are left alone unopened: closing a file anywhere in a
     * process lets go of all its locks on it (FileLock).
     */
    static void sweep(Path base) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
            String own = ownPrefix();
            for (Path folder : folders) {
                if (!name(folder).startsWith(own) && isAbandoned(folder)) {
                    delete(folder);
                }
            }
        }
    }

    // Another process, such as the next one in a container, may have the same number, but not from the same instant.
    private static String ownPrefix() {
        ProcessHandle own = ProcessHandle.current();
        long since = own.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return PREFIX + own.pid() + "-" + Long.toString(since, Character.MAX_RADIX) + "-";
    }

    private static boolean isAbandoned(Path folder) {
        // A link is nobody's folder, and leads where nothing may be deleted.
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
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
