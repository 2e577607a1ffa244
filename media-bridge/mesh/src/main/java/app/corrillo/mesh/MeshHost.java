package app.corrillo.mesh;

import app.corrillo.meeting.time.SystemTime;
import app.corrillo.mesh.crypto.Identity;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.near.Herald;
import app.corrillo.mesh.server.RoomRules;
import app.corrillo.mesh.server.SignallingServer;
import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that this computer hosts: the signalling server and the links to it. Whoever has the invitation may come;
 * the host comes through a link with a key, and runs the meeting. Thread-safe.
 */
public final class MeshHost implements AutoCloseable {
    private final SystemTime time;
    private final SignallingServer server;
    private final InetAddress address;
    private final MeshLink link;
    private @Nullable Herald herald;

    private MeshHost(SystemTime time, SignallingServer server, InetAddress address, MeshLink link) {
        this.time = time;
        this.server = server;
        this.address = address;
        this.link = link;
    }

    /**
     * Starts to listen, with a certificate and a secret made for this meeting. Blocks for a moment.
     *
     * @throws IOException if the address cannot be had
     */
    public static MeshHost start(HostOptions options) throws IOException {
        SystemTime time = new SystemTime();
        try {
            Identity identity = Identity.make(time.now());
            Secret secret = Secret.random();
            Secret key = Secret.random();
            InetAddress bind = options.bind().isEmpty() ? null : InetAddress.getByName(options.bind());
            SignallingServer server = SignallingServer.start(
                    identity,
                    new RoomRules(secret, key, options.title(), options.maxPeople(), options.keepsWaiting()),
                    bind,
                    options.port(),
                    time);
            InetAddress shown = bind == null || bind.isAnyLocalAddress() ? LocalAddress.best() : bind;
            MeshLink link = new MeshLink(
                    MeshLink.host(shown),
                    server.port(),
                    secret,
                    identity.fingerprint(),
                    options.title(),
                    options.iceServers(),
                    options.relayOnly(),
                    key);
            return new MeshHost(time, server, shown, link);
        } catch (IOException failure) {
            time.close();
            throw failure;
        }
    }

    /** The invitation. It holds the secret of the room. */
    public String link() {
        return link.invitation().print();
    }

    /** What the host comes through: whoever has it runs the meeting, so it is for nobody else. */
    public String ownLink() {
        return link.print();
    }

    /**
     * Lets people of the local network in without a link, from now on until the end: the meeting announces its title,
     * address and certificate there, and says its secret to computers with a private address that ask for it.
     */
    public synchronized void letNearIn() {
        if (herald == null) {
            server.letNearIn();
            herald = new Herald(address, link.port(), link.title(), link.certificate());
        }
    }

    /** Stops serving. Those who are connected to each other go on talking, and nobody else can come. */
    @Override
    public synchronized void close() {
        if (herald != null) {
            herald.close();
        }
        server.close();
        time.close();
    }
}
