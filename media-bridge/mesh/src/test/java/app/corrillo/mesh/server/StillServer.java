package app.corrillo.mesh.server;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.crypto.Identity;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.testkit.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** A server whose time stands still until a test advances it, so that no rate is made up for while a test is slow. */
final class StillServer implements AutoCloseable {
    private final VirtualTime time = new VirtualTime();
    private final MeshLink link;
    private final SignallingServer server;

    StillServer() throws IOException {
        Identity identity = Identity.make(time.now());
        RoomRules rules = new RoomRules(Secret.random(), Secret.random(), UntrustedText.name("Standup"), 3, false);
        server = SignallingServer.start(identity, rules, InetAddress.getLoopbackAddress(), 0, time);
        link = new MeshLink(
                "127.0.0.1",
                server.port(),
                rules.secret(),
                identity.fingerprint(),
                UntrustedText.name("Standup"),
                List.of(),
                false,
                null);
    }

    MeshLink link() {
        return link;
    }

    VirtualTime time() {
        return time;
    }

    @Override
    public void close() {
        server.close();
    }
}
