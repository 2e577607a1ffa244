package app.corrillo.mesh.near;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.NearMeeting;
import app.corrillo.mesh.crypto.Fingerprint;
import app.corrillo.mesh.crypto.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;

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
        NearMeeting meeting = new NearMeeting(name, title, MeshLink.host(address), port, certificate);
        dns = new LocalDns(address);
        dns.then(open -> {
            try {
                open.registerService(Announcement.info(meeting));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        });
    }

    @Override
    public void close() {
        dns.close();
    }
}
