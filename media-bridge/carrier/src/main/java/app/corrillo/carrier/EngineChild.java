package app.corrillo.carrier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.corrillo.meeting.media.CarriedEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The child's side of an {@link EngineProcess}. */
public final class EngineChild {
    private EngineChild() {}

    /**
     * Serves an engine until the parent has closed this process's standard input, or is gone; then the process must be
     * ended, and nothing of its folders is left.
     *
     * @param folder the argument that the parent gave
     * @param parent standard input, which ends when the parent does
     * @throws IOException if the parent cannot be reached, or the engine does not open
     */
    public static void serve(Path folder, InputStream parent, Supplier<CarriedEngine> opening) throws IOException {
        byte[] secret = parent.readNBytes(2 * EngineProcess.SECRET_BYTES);
        try {
            SocketChannel channel =
                    SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(EngineProcess.SOCKET)));
            ByteBuffer whispered = ByteBuffer.wrap(new String(secret, US_ASCII).getBytes(US_ASCII));
            while (whispered.hasRemaining()) {
                channel.write(whispered);
            }
            served(parent, () -> EngineServer.serve(opening.get(), channel, channel, folder));
        } finally {
            clear(folder);
            clear(Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    // Whoever starts this by hand may name any folder.
    private static void clear(Path folder) {
        if (PrivateFolder.isOne(folder)) {
            PrivateFolder.delete(folder);
        }
    }

    // Not until the pipe ends: a parent that is gone ends both, and then there is something to clear away. And beside
    // the opening, which may hang in a native library.
    private static void served(InputStream parent, Runnable serving) throws IOException {
        CompletableFuture<Void> gone = begin("parent", () -> awaitEnd(parent));
        CompletableFuture<Void> opened = begin("opening", serving);
        try {
            CompletableFuture.anyOf(gone, opened.thenCompose(_ -> gone)).join();
        } catch (CompletionException failure) {
            throw new IOException("the engine does not open", failure.getCause());
        }
    }

    private static CompletableFuture<Void> begin(String name, Runnable task) {
        return CompletableFuture.runAsync(
                task, running -> Thread.ofPlatform().daemon().name(name).start(running));
    }

    private static void awaitEnd(InputStream parent) {
        try {
            while (parent.read() >= 0) {}
        } catch (IOException gone) {
            return;
        }
    }
}
