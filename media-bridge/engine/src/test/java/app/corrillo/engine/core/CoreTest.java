package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/** A core behind a door of either kind; in the end nothing of it is left. */
abstract class CoreTest {
    final EngineCore core = new EngineCore(new EngineThread(), new Events());
    final MediaEngine door;
    private final List<Peer> peers = new ArrayList<>();
    private final List<TestCapture> captures = new CopyOnWriteArrayList<>();
    private volatile TileSize size = new TileSize(640, 360);

    CoreTest(Carrier carrier) {
        door = CoreDoor.to(core, carrier, this::capture);
    }

    private TestCapture capture() {
        TestCapture made = new TestCapture(size.width(), size.height());
        captures.add(made);
        return made;
    }

    /** A camera of this size. */
    final LocalTrack camera(String name, int width, int height) {
        size = new TileSize(width, height);
        return CoreDoor.camera(door, name);
    }

    /** How many frames the camera that was opened first has made. */
    final int framesMade() {
        return captures.getFirst().made();
    }

    /** The receiving side of a server, closed in the end. */
    final Receiver receiver(String name) {
        Receiver made = new Receiver(door, name);
        peers.add(made);
        return made;
    }

    /** Whoever sends to that, closed in the end. */
    final Peer sender(Receiver server, String name) {
        Peer made = server.sender(name);
        peers.add(made);
        return made;
    }

    /** One with other options, closed in the end. */
    final Peer peer(ConnectionOptions options) {
        Peer made = new Peer(door::connect, options);
        peers.add(made);
        return made;
    }

    final Peer peer(String name) {
        return peer(Peer.options(name));
    }

    @AfterEach
    void nothingIsLeft() {
        peers.forEach(peer -> peer.connection.close());
        door.close();
        assertTrue(core.close());
        assertTrue(core.holdings().isEmpty(), () -> core.holdings().toString());
    }
}
