package app.corrillo.client.instance;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Which of the programs that a person starts is the one with the window. The first one is; a later one hands it what it
 * was started for and ends. A lock on a file decides, which the system lets go of when its owner ends, however it ends.
 */
public final class Instance implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Instance.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(9);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Optional<Doorbell> bell;
    private final boolean handedOver;

    private Instance(Optional<Doorbell> bell, boolean handedOver) {
        this.bell = bell;
        this.handedOver = handedOver;
    }

    /**
     * Decides. Blocks for at most about ten seconds; after that, or where no folder is private enough, this program
     * works alone, as if there were no other.
     *
     * @param folders where both would meet, the best first; made, for this person only, where they are not there
     * @param name what the programs have in common that are one
     * @param link what this program was started for
     */
    public static Instance claim(List<Path> folders, String name, Optional<String> link) {
        Optional<Path> folder = PrivatePlace.of(folders);
        if (folder.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "No folder is for this person alone: a second start is not noticed");
            return alone();
        }
        Path socket = folder.get().resolve(name + ".socket");
        Path lock = folder.get().resolve(name + ".lock");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // Between a lock that is taken and a socket that answers lies a moment, and at an end likewise.
        do {
            try {
                Optional<Doorbell> first = first(lock, socket);
                if (first.isPresent()) {
                    return new Instance(first, false);
                }
                if (isDone(socket, new Note(link))) {
                    return new Instance(Optional.empty(), true);
                }
            } catch (IOException failure) {
                LOG.log(System.Logger.Level.DEBUG, "Not yet", failure);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < deadline);
        LOG.log(System.Logger.Level.WARNING, "Another Corrillo runs and does not answer");
        return alone();
    }

    /** One that neither hears of others nor is heard. */
    public static Instance alone() {
        return new Instance(Optional.empty(), false);
    }

    /** Whether another program does now what this one was started for. */
    public boolean isHandedOver() {
        return handedOver;
    }

    /** Hears of every later start. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The program was started once more, perhaps for a link. Called on a virtual thread.
         *
         * @return true when it is done, false where this program is ending itself
         */
        CompletableFuture<Boolean> started(Optional<String> link);
    }

    /** From now on later starts are told to this one; until then they wait. */
    public void listen(Listener listener) {
        bell.ifPresent(one -> one.listen(listener));
    }

    private static Optional<Doorbell> first(Path lock, Path socket) throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(Doorbell.hang(channel, socket));
            }
        } catch (OverlappingFileLockException sameProcess) {
            LOG.log(System.Logger.Level.DEBUG, "The running program is this one");
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isDone(Path socket, Note note) throws IOException {
        try (SocketChannel running = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            Thread.ofVirtual().name("second start").start(() -> ask(running, note, answer));
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException("the running program did not understand", failed);
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void ask(SocketChannel running, Note note, CompletableFuture<Boolean> answer) {
        try {
            ByteBuffer words = ByteBuffer.wrap(note.written());
            while (words.hasRemaining()) {
                running.write(words);
            }
            running.shutdownOutput();
            ByteBuffer said = ByteBuffer.allocate(1);
            answer.complete(running.read(said) == 1 && said.get(0) == Doorbell.DONE);
        } catch (IOException failure) {
            answer.completeExceptionally(failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (bell.isPresent()) {
            bell.get().close();
        }
    }
}
