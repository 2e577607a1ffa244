package app.corrillo.mesh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignallingServerTest {
    private MeshHost host;
    private MeshLink link;

    @BeforeEach
    void start() throws IOException {
        host = MeshHost.start(new HostOptions(UntrustedText.name("Standup"), "127.0.0.1", 0, 3, List.of(), false));
        link = ((MeshLink.Reading.Good) MeshLink.read(host.link())).link();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void peopleSeeEachOtherComeAndGo() throws Exception {
        try (RawGuest ana = new RawGuest(link);
                RawGuest luis = new RawGuest(link)) {
            FromServer.Welcome first = ana.enter("Ana").hear(FromServer.Welcome.class);
            FromServer.Welcome second = luis.enter("Luis").hear(FromServer.Welcome.class);
            FromServer.Person arrived = ana.hear(FromServer.Arrived.class).person();

            assertEquals("Standup", first.title());
            assertEquals(List.of(), first.people());
            assertEquals(List.of(new FromServer.Person(first.id(), "Ana", false)), second.people());
            assertEquals(new FromServer.Person(second.id(), "Luis", false), arrived);
            assertNotEquals(first.token(), second.token());

            luis.say(new ToServer.Leave());
            assertEquals(new FromServer.Departed(second.id(), true), ana.hear(FromServer.Departed.class));
        }
    }

    @Test
    void signalsReachTheOneTheyAreFor() throws Exception {
        try (RawGuest ana = new RawGuest(link);
                RawGuest luis = RawGuest.seated(link, "Luis");
                RawGuest eva = RawGuest.seated(link, "Eva")) {
            FromServer.Welcome welcome = ana.enter("Ana").hear(FromServer.Welcome.class);
            luis.hear(FromServer.Arrived.class);
            luis.hear(FromServer.Arrived.class);
            eva.hear(FromServer.Arrived.class);
            Signal offer = new Signal.Offer(5, "v=0");

            ana.say(new ToServer.Relay(welcome.people().getFirst().id(), offer));
            ana.say(new ToServer.Relay("nobody", offer));

            assertEquals(new FromServer.Relay(welcome.id(), offer), luis.hear(FromServer.Relay.class));
            assertTrue(eva.heardNothing());
        }
    }

    @Test
    void somebodyComesBackToTheSameSeat() throws Exception {
        try (RawGuest ana = RawGuest.seated(link, "Ana");
                RawGuest luis = new RawGuest(link);
                RawGuest again = new RawGuest(link)) {
            FromServer.Welcome welcome = luis.enter("Luis").hear(FromServer.Welcome.class);
            ana.hear(FromServer.Arrived.class);
            ToServer.Resume seat = new ToServer.Resume(welcome.id(), welcome.token());
            luis.socket().cancel();

            again.say(new ToServer.Enter(1, link.secret().value(), "Luis", seat));

            assertEquals(welcome.id(), again.hear(FromServer.Welcome.class).id());
            assertTrue(ana.heardNothing(), "the others notice nothing");
        }
    }

    @Test
    void whoeverComesFromElsewhereTakesTheSeat() throws Exception {
        try (RawGuest luis = new RawGuest(link);
                RawGuest elsewhere = new RawGuest(link)) {
            FromServer.Welcome welcome = luis.enter("Luis").hear(FromServer.Welcome.class);
            ToServer.Resume seat = new ToServer.Resume(welcome.id(), welcome.token());

            elsewhere.say(new ToServer.Enter(1, link.secret().value(), "Luis", seat));

            assertEquals(welcome.id(), elsewhere.hear(FromServer.Welcome.class).id());
            assertEquals("joined-elsewhere", luis.refusal());
        }
    }

    @Test
    void aForgedTokenTakesNoSeat() throws Exception {
        try (RawGuest ana = new RawGuest(link);
                RawGuest thief = new RawGuest(link)) {
            String id = ana.enter("Ana").hear(FromServer.Welcome.class).id();

            thief.say(new ToServer.Enter(1, link.secret().value(), "Ana", new ToServer.Resume(id, "x".repeat(43))));

            assertEquals("refused", thief.refusal());
            assertTrue(ana.heardNothing());
        }
    }

    @Test
    void everybodyIsToldThatTheServerStops() throws Exception {
        try (RawGuest ana = RawGuest.seated(link, "Ana");
                RawGuest luis = RawGuest.seated(link, "Luis")) {
            ana.hear(FromServer.Arrived.class);

            host.close();

            ana.hear(FromServer.Closing.class);
            luis.hear(FromServer.Closing.class);
            assertNotEquals(0, ana.closeCode());
        }
    }
}
