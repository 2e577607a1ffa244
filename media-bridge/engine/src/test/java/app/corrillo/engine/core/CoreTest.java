package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.media.MediaEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A core behind a door of either kind; in the end nothing of it is left. */
abstract class CoreTest {
    final EngineCore core = new EngineCore(new EngineThread(), new Events());
    final MediaEngine door;
    private final List<Peer> peers = new ArrayList<>();

    CoreTest(Carrier carrier) {
        door = CoreDoor.to(core, carrier);
    }

    final Peer peer(String name) {
        Peer peer = new Peer(door::connect, Peer.options(name));
        peers.add(peer);
        return peer;
    }

    @AfterEach
    void nothingIsLeft() {
        peers.forEach(peer -> peer.connection.close());
        door.close();
        assertTrue(core.close());
        assertTrue(core.holdings().isEmpty(), () -> core.holdings().toString());
    }
}
