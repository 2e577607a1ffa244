package app.corrillo.client;

import app.corrillo.client.app.Hosting.Held;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds meetings on this computer with the mesh's own server. */
final class MeshHosting implements Held {
    private final MeshHost host;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MeshHosting(MeshHost host) {
        this.host = host;
    }

    static Held start(String title, String bind, int port, int people, boolean keepsWaiting) throws IOException {
        return new MeshHosting(MeshHost.start(
                new HostOptions(UntrustedText.name(title), bind, port, people, List.of(), false, keepsWaiting)));
    }

    @Override
    public String link() {
        return host.link();
    }

    @Override
    public String ownLink() {
        return host.ownLink();
    }

    @Override
    public void letNearIn() {
        host.letNearIn();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            host.close();
        }
    }
}
