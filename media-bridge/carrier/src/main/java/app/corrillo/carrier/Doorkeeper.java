package app.corrillo.carrier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Waits at a socket for the one who knows the secret. Closed from any thread, it waits no more, whoever is there. */
final class Doorkeeper implements AutoCloseable {
    private final ServerSocketChannel door;
    private @Nullable SocketChannel visitor;
    private boolean closed;

    private Doorkeeper(ServerSocketChannel door) {
        this.door = door;
    }

    static Doorkeeper at(Path socket) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            door.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException refused) {
            door.close();
            throw refused;
        }
        return new Doorkeeper(door);
    }

    /**
     * Whoever does not know the secret is sent away, and the next one is heard.
     *
     * @throws IOException if it is closed before, also while somebody stands there and says nothing
     */
    SocketChannel admit(String secret) throws IOException {
        while (true) {
            SocketChannel channel = door.accept();
            visits(channel);
            ByteBuffer said = ByteBuffer.allocate(secret.length());
            while (said.hasRemaining() && channel.read(said) >= 0) {}
            if (MessageDigest.isEqual(said.array(), secret.getBytes(US_ASCII))) {
                leaves();
                return channel;
            }
            channel.close();
        }
    }

    private synchronized void visits(SocketChannel channel) throws IOException {
        visitor = channel;
        if (closed) {
            channel.close();
        }
    }

    private synchronized void leaves() {
        visitor = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        quietly(door);
        if (visitor != null) {
            quietly(visitor);
        }
    }

    private static void quietly(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception alreadyClosed) {
            return;
        }
    }
}
