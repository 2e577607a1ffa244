package app.corrillo.mesh.near;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.jmdns.JmDNS;

/**
 * Multicast DNS at one address of this computer. The library blocks for seconds in places, so everything is asked of it
 * on threads of its own, in order. Where it cannot work, nothing is announced and nothing is found.
 */
final class LocalDns implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalDns.class.getName());
    private static final Executor ELSEWHERE =
            task -> Thread.ofVirtual().name("local-dns").start(task);

    private final CompletableFuture<JmDNS> opened;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    LocalDns(InetAddress address) {
        opened = CompletableFuture.supplyAsync(() -> open(address), ELSEWHERE);
    }

    /** Asks this when there is something to ask. */
    void then(Consumer<JmDNS> task) {
        opened.thenAcceptAsync(task, ELSEWHERE).exceptionally(failure -> {
            LOG.log(System.Logger.Level.INFO, "The local network cannot be asked: " + failure.getMessage());
            return null;
        });
    }

    private static JmDNS open(InetAddress address) {
        try {
            return JmDNS.create(address, "corrillo-" + Long.toHexString(System.nanoTime()));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    /** Completes when its threads and sockets are gone. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    /** Says goodbye in the background. */
    @Override
    public void close() {
        opened.handleAsync(
                (dns, failure) -> {
                    try {
                        if (dns != null) {
                            dns.close();
                        }
                    } catch (IOException late) {
                        LOG.log(System.Logger.Level.DEBUG, "The local network was left without a goodbye", late);
                    }
                    return closed.complete(null);
                },
                ELSEWHERE);
    }
}
