package app.corrillo.mesh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Mutants;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.mesh.wire.Wire;
import java.util.List;
import java.util.Random;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ana and Luis talk while somebody else does everything wrong. They notice nothing. */
class HostileGuestsTest {
    private MeshHost host;
    private MeshLink link;
    private RawGuest ana;
    private RawGuest luis;
    private String luisId;

    @BeforeEach
    void start() throws Exception {
        host = MeshHost.start(new HostOptions(UntrustedText.name("Standup"), "127.0.0.1", 0, 3, List.of(), false));
        link = ((MeshLink.Reading.Good) MeshLink.read(host.link())).link();
        ana = RawGuest.seated(link, "Ana");
        luis = RawGuest.seated(link, "Luis");
        luisId = ana.hear(FromServer.Arrived.class).person().id();
    }

    @AfterEach
    void othersNoticedNothing() throws Exception {
        Signal signal = new Signal.Restart(1);
        ana.say(new ToServer.Relay(luisId, signal));
        assertEquals(signal, luis.hear(FromServer.Relay.class).signal());
        assertTrue(ana.heardNothing());
        ana.close();
        luis.close();
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "[1]", "{\"type\":\"leave\"}", "{\"type\":\"enter\",\"version\":1}"})
    void nonsenseIsRefused(String text) throws Exception {
        try (RawGuest guest = new RawGuest(link)) {
            assertEquals("fault", guest.say(text).refusal());
            assertEquals(GuestSocket.REFUSED, guest.closeCode());
        }
    }

    @Test
    void anotherVersionIsToldSo() throws Exception {
        try (RawGuest guest = new RawGuest(link)) {
            assertEquals(
                    "unknown-version",
                    guest.say("{\"type\":\"enter\",\"version\":2,\"how\":1}").refusal());
        }
    }

    @Test
    void wrongSecretsAreRefusedAndThenNotEvenCompared() throws Exception {
        ToServer wrong = new ToServer.Enter(1, "0123456789abcdef", "Eva", null);
        for (int attempt = 0; attempt < AddressRates.WRONG_SECRETS; attempt++) {
            try (RawGuest guest = new RawGuest(link)) {
                assertEquals("refused", guest.say(wrong).refusal());
            }
        }
        try (RawGuest guest = new RawGuest(link)) {
            assertEquals("too-many-attempts", guest.enter("Eva").refusal());
        }
    }

    @Test
    void aFullRoomIsToldSo() throws Exception {
        try (RawGuest third = new RawGuest(link);
                RawGuest fourth = new RawGuest(link)) {
            third.enter("Eva").hear(FromServer.Welcome.class);
            ana.hear(FromServer.Arrived.class);
            luis.hear(FromServer.Arrived.class);
            assertEquals("full", fourth.enter("Noa").refusal());
            third.say(new ToServer.Leave());
            ana.hear(FromServer.Departed.class);
            luis.hear(FromServer.Departed.class);
        }
    }

    @Test
    void whoeverEntersTwiceIsOut() throws Exception {
        try (RawGuest guest = new RawGuest(link)) {
            guest.enter("Eva").hear(FromServer.Welcome.class);
            ana.hear(FromServer.Arrived.class);
            luis.hear(FromServer.Arrived.class);
            assertEquals("fault", guest.enter("Eva").refusal());
        }
    }

    @Test
    void hugeMessagesCloseTheWay() throws Exception {
        try (RawGuest guest = new RawGuest(link)) {
            guest.say("x".repeat(Wire.MAX_BYTES + 1));
            assertEquals(1_009, guest.closeCode());
        }
    }

    @Test
    void bytesAreRefused() throws Exception {
        try (RawGuest guest = new RawGuest(link)) {
            guest.socket().send(ByteString.of(new byte[1_000]));
            assertEquals("fault", guest.refusal());
        }
    }

    @Test
    @Tag("slow")
    void aFrameOfAHundredMegabytesIsNotWaitedFor() throws Exception {
        try (RawSocket guest = RawSocket.upgraded(link)) {
            guest.write(RawSocket.header(100_000_000));
            assertTrue(guest.ends());
        }
    }

    @Test
    @Tag("slow")
    void whoeverDoesNotReadIsDropped() throws Exception {
        try (RawSocket slow = RawSocket.upgraded(link)) {
            slow.say(Wire.write(new ToServer.Enter(1, link.secret().value(), "Eva", null), ToServer.class));
            String id = ana.hear(FromServer.Arrived.class).person().id();
            luis.hear(FromServer.Arrived.class);
            Signal large = new Signal.Offer(1, "x".repeat(50_000));
            for (int round = 0; round < 60; round++) {
                ana.say(new ToServer.Relay(id, large));
            }
            assertTrue(slow.ends());
        }
    }

    @Test
    void garbageInsteadOfTlsIsClosed() throws Exception {
        try (RawSocket guest = RawSocket.plain(link)) {
            byte[] garbage = new byte[1_000];
            new Random(3).nextBytes(garbage);
            guest.write(garbage);
            assertTrue(guest.ends());
        }
    }

    @Test
    void mutatedMessagesAreRefusedOrUnderstood() throws Exception {
        Random random = new Random(31);
        String relay = Wire.write(new ToServer.Relay("nobody", new Signal.Offer(1, "v=0")), ToServer.class);
        for (int round = 0; round < 20; round++) {
            try (RawGuest guest = new RawGuest(link)) {
                for (int message = 0; message < 50; message++) {
                    guest.say(Mutants.of(relay, random));
                }
                assertEquals("fault", guest.refusal());
            }
        }
    }
}
