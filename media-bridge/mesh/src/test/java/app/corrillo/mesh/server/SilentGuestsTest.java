package app.corrillo.mesh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.mesh.wire.Wire;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import org.junit.jupiter.api.Test;

/** Whoever only holds a place is asked for a sign, and then let go of. */
class SilentGuestsTest {
    @Test
    void whoeverDoesNotEnterAndWhoeverAnswersNoPingIsCutOff() throws Exception {
        try (StillServer server = new StillServer();
                RawGuest ana = RawGuest.seated(server.link(), "Ana");
                RawGuest luis = new RawGuest(server.link());
                RawSocket silent = RawSocket.upgraded(server.link());
                RawSocket stranger = RawSocket.upgraded(server.link())) {
            VirtualTime time = server.time();
            FromServer.Welcome welcome = luis.enter("Luis").hear(FromServer.Welcome.class);
            String anas = welcome.people().getFirst().id();
            ana.hear(FromServer.Arrived.class);
            silent.say(Wire.write(new ToServer.Enter(1, server.link().secret().value(), "Eva", null), ToServer.class));
            ana.hear(FromServer.Arrived.class);
            luis.hear(FromServer.Arrived.class);
            Eventually.that("all are watched", () -> time.waiting() >= 4);

            pingTwice(time, ana, luis, anas, welcome.id());
            assertTrue(stranger.ends(), "a stranger is waited for");
            pingTwice(time, ana, luis, anas, welcome.id());
            assertTrue(silent.ends(), "somebody silent is waited for");
            assertTrue(silent.heardPing(), "nobody asked for a sign");
            pingTwice(time, ana, luis, anas, welcome.id());
        }
    }

    /** Ana and Luis give a sign each time, so that their pongs need not be waited for. */
    private void pingTwice(VirtualTime time, RawGuest ana, RawGuest luis, String anas, String luiss)
            throws InterruptedException {
        Signal sign = new Signal.Restart(1);
        for (int ping = 0; ping < 2; ping++) {
            time.advance(GuestSocket.PING);
            ana.say(new ToServer.Relay(luiss, sign));
            assertEquals(sign, luis.hear(FromServer.Relay.class).signal());
            luis.say(new ToServer.Relay(anas, sign));
            assertEquals(sign, ana.hear(FromServer.Relay.class).signal());
        }
    }
}
