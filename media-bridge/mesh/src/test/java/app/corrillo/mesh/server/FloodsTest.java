package app.corrillo.mesh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.mesh.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ana and Luis talk while somebody else asks for more than anybody may. They notice nothing. */
class FloodsTest {
    private StillServer server;
    private RawGuest ana;
    private RawGuest luis;
    private String luisId;

    @BeforeEach
    void start() throws Exception {
        server = new StillServer();
        ana = RawGuest.seated(server.link(), "Ana");
        luis = RawGuest.seated(server.link(), "Luis");
        luisId = ana.hear(FromServer.Arrived.class).person().id();
    }

    @AfterEach
    void stop() {
        ana.close();
        luis.close();
        server.close();
    }

    @Test
    void aFloodOfMessagesIsCutOff() throws Exception {
        try (RawGuest guest = new RawGuest(server.link())) {
            guest.enter("Eva").hear(FromServer.Welcome.class);
            ana.hear(FromServer.Arrived.class);
            luis.hear(FromServer.Arrived.class);
            String flood = Wire.write(new ToServer.Relay("nobody", new Signal.Restart(1)), ToServer.class);
            for (int round = 0; round < 2 * GuestSocket.MESSAGES; round++) {
                guest.say(flood);
            }
            assertEquals("too-many-attempts", guest.refusal());
            talk();
        }
    }

    @Test
    @Tag("slow")
    void aFloodOfConnectionsIsCutOff() throws Exception {
        int refused = 0;
        for (int round = 0; round < AddressRates.CONNECTIONS + 20; round++) {
            try (RawGuest guest = new RawGuest(server.link())) {
                refused += guest.status() == 429 ? 1 : 0;
            }
        }
        assertEquals(22, refused, "all that come after the first ones, of whom Ana and Luis are two");
        talk();
    }

    private void talk() throws InterruptedException {
        Signal signal = new Signal.Restart(1);
        ana.say(new ToServer.Relay(luisId, signal));
        assertEquals(signal, luis.hear(FromServer.Relay.class).signal());
    }
}
