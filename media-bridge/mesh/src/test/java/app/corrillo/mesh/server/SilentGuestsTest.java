package app.corrillo.mesh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.crypto.Identity;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.mesh.wire.Wire;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever only holds a place is asked for a sign, and then let go of. */
class SilentGuestsTest {
    private final VirtualTime time = new VirtualTime();
    private final Identity identity = Identity.make(time.now());
    private final RoomRules rules =
            new RoomRules(Secret.random(), Secret.random(), UntrustedText.name("Standup"), 3, false);
    private final SignallingServer server = start();
    private final MeshLink link = new MeshLink(
            "127.0.0.1",
            server.port(),
            rules.secret(),
            identity.fingerprint(),
            UntrustedText.name("Standup"),
            List.of(),
            false,
            null);

    private SignallingServer start() {
        try {
            return SignallingServer.start(identity, rules, InetAddress.getLoopbackAddress(), 0, time);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoeverDoesNotEnterAndWhoeverAnswersNoPingIsCutOff() throws Exception {
        try (RawGuest ana = RawGuest.seated(link, "Ana");
                RawGuest luis = new RawGuest(link);
                RawSocket silent = RawSocket.upgraded(link);
                RawSocket stranger = RawSocket.upgraded(link)) {
            FromServer.Welcome welcome = luis.enter("Luis").hear(FromServer.Welcome.class);
            String anas = welcome.people().getFirst().id();
            ana.hear(FromServer.Arrived.class);
            silent.say(Wire.write(new ToServer.Enter(1, link.secret().value(), "Eva", null), ToServer.class));
            ana.hear(FromServer.Arrived.class);
            luis.hear(FromServer.Arrived.class);
            Eventually.that("all are watched", () -> time.waiting() >= 4);

            pingTwice(ana, luis, anas, welcome.id());
            assertTrue(stranger.ends(), "a stranger is waited for");
            pingTwice(ana, luis, anas, welcome.id());
            assertTrue(silent.ends(), "somebody silent is waited for");
            assertTrue(silent.heardPing(), "nobody asked for a sign");
            pingTwice(ana, luis, anas, welcome.id());
        }
    }

    /** Ana and Luis give a sign each time, so that their pongs need not be waited for. */
    private void pingTwice(RawGuest ana, RawGuest luis, String anas, String luiss) throws InterruptedException {
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
