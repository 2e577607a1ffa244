package app.corrillo.mesh.near;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.crypto.Fingerprint;
import app.corrillo.mesh.crypto.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;

/** Announces one meeting on the local network until it is closed. Thread-safe. */
public final class Herald implements AutoCloseable {
    private static final int NAME = 8;

    private final LocalDns dns;

    /**
     * Begins in the background.
     *
     * @param address at which the meeting's server listens
     */
    public Herald(InetAddress address, int port, UntrustedText title, Fingerprint certificate) {
        String name = "corrillo-" + Secret.random().value().substring(0, NAME);
        Announcement announcement = new Announcement(name, title, address.getHostAddress(), port, certificate);
        dns = new LocalDns(address);
        dns.then(open -> {
            try {
                open.registerService(announcement.info());
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        });
    }

    /** Completes when nothing of it is left. */
    CompletableFuture<Void> closed() {
        return dns.closed();
    }

    @Override
    public void close() {
        dns.close();
    }
}
