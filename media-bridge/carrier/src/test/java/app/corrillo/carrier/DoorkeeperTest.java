package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in. */
class DoorkeeperTest {
    private static final String SECRET = "open sesame";

    @TempDir
    Path folder;

    @Test
    void whoeverSaysNothingKeepsNobodyWaitingForEver() throws IOException {
        Path socket = folder.resolve("socket");
        Doorkeeper door = Doorkeeper.at(socket);
        CompletableFuture<SocketChannel> admitted = admit(door);
        try (SocketChannel visitor = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            visitor.write(ByteBuffer.wrap(new byte[SECRET.length()]));
            assertEquals(-1, visitor.read(ByteBuffer.allocate(1)), "sent away");
        }
        try (SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            silent.write(ByteBuffer.wrap(new byte[1]));
            door.close();
            CompletionException failure = assertThrows(
                    CompletionException.class,
                    () -> admitted.orTimeout(20, TimeUnit.SECONDS).join());
            assertInstanceOf(IOException.class, failure.getCause());
        }
    }

    private static CompletableFuture<SocketChannel> admit(Doorkeeper door) {
        CompletableFuture<SocketChannel> admitted = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                admitted.complete(door.admit(SECRET));
            } catch (IOException closed) {
                admitted.completeExceptionally(closed);
            }
        });
        return admitted;
    }
}
