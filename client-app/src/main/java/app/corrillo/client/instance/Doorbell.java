package app.corrillo.client.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/**
 * The running program's side: hears later starts of the program at a socket, one after the other, each for a short
 * time. Callers of other users are turned away, even if the folder let them in.
 */
final class Doorbell implements AutoCloseable {
    /** What is answered when the running program does what a note asks; anything else means that it does not. */
    static final byte DONE = '+';

    private static final byte REFUSED = '-';

    private static final System.Logger LOG = System.getLogger(Doorbell.class.getName());
    private static final Duration LONGEST_NOTE = Duration.ofSeconds(2);
    private static final Duration LONGEST_START = Duration.ofSeconds(6);

    private final FileChannel lock;
    private final Path path;
    private final ServerSocketChannel door;
    private final CompletableFuture<Instance.Listener> listener = new CompletableFuture<>();

    private Doorbell(FileChannel lock, Path path, ServerSocketChannel door) {
        this.lock = lock;
        this.path = path;
        this.door = door;
    }

    /** @param lock is held by this program, so that the socket at {@code path} is nobody's */
    static Doorbell hang(FileChannel lock, Path path) throws IOException {
        Files.deleteIfExists(path);
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            door.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException failure) {
            door.close();
            throw failure;
        }
        Doorbell bell = new Doorbell(lock, path, door);
        Thread.ofVirtual().name("doorbell").start(bell::answerAll);
        return bell;
    }

    /** Callers are answered from now on. */
    void listen(Instance.Listener now) {
        listener.complete(now);
    }

    private void answerAll() {
        Instance.Listener told = listener.join();
        while (door.isOpen()) {
            try (SocketChannel caller = door.accept()) {
                answer(caller, told);
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.log(System.Logger.Level.INFO, "A second start was not understood: " + failure);
            }
        }
    }

    private static void answer(SocketChannel caller, Instance.Listener told) throws IOException {
        if (!isOurs(caller)) {
            throw new IOException("it was another user’s");
        }
        Note note = read(caller);
        boolean done = told.started(note.link())
                .completeOnTimeout(false, LONGEST_START.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        caller.write(ByteBuffer.wrap(new byte[] {done ? DONE : REFUSED}));
    }

    private static Note read(SocketChannel caller) throws IOException {
        CompletableFuture<Boolean> read = new CompletableFuture<>();
        Thread.ofVirtual().name("doorbell-patience").start(() -> hangUpWhenLate(caller, read));
        try {
            return Note.read(caller);
        } finally {
            read.complete(true);
        }
    }

    private static void hangUpWhenLate(SocketChannel caller, CompletableFuture<Boolean> read) {
        if (!read.completeOnTimeout(false, LONGEST_NOTE.toMillis(), TimeUnit.MILLISECONDS)
                .join()) {
            try {
                caller.close();
            } catch (IOException closed) {
                LOG.log(System.Logger.Level.DEBUG, "A second start is gone", closed);
            }
        }
    }

    // Windows knows no such thing; there the folder's rights are all.
    private static boolean isOurs(SocketChannel caller) throws IOException {
        if (!caller.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        UnixDomainPrincipal peer = caller.getOption(ExtendedSocketOptions.SO_PEERCRED);
        return peer.user().getName().equals(own());
    }

    private static String own() throws IOException {
        Path process = Path.of("/proc/self");
        return Files.exists(process) ? Files.getOwner(process).getName() : System.getProperty("user.name", "");
    }

    @Override
    public void close() throws IOException {
        listener.complete(_ -> CompletableFuture.completedFuture(false));
        door.close();
        Files.deleteIfExists(path);
        lock.close();
    }
}
