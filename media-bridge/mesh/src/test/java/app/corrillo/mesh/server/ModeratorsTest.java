package app.corrillo.mesh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Order;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ana hosts, Luis is a guest; the server alone knows who may order what. */
class ModeratorsTest {
    private MeshHost host;
    private MeshLink link;
    private RawGuest ana;
    private RawGuest luis;
    private FromServer.Welcome luisSeat;
    private String anaId;

    @BeforeEach
    void start() throws Exception {
        host = MeshHost.start(new HostOptions(UntrustedText.name("Standup"), "127.0.0.1", 0, 3, List.of(), false));
        link = read(host.link());
        ana = new RawGuest(read(host.ownLink())).enter("Ana");
        anaId = ana.hear(FromServer.Welcome.class).id();
        assertEquals(List.of(anaId), ana.hear(FromServer.Moderators.class).ids());
        assertEquals(new FromServer.Door(false, false, List.of()), ana.hear(FromServer.Door.class));
        luis = new RawGuest(link).enter("Luis");
        luisSeat = luis.hear(FromServer.Welcome.class);
        assertEquals(List.of(anaId), luis.hear(FromServer.Moderators.class).ids());
        ana.hear(FromServer.Arrived.class);
    }

    @AfterEach
    void stop() {
        ana.close();
        luis.close();
        host.close();
    }

    static List<Order> everyOrder() {
        return List.of(
                new Order.Silence("ana", "microphone"),
                new Order.Remove("ana"),
                new Order.ShareRole("luis"),
                new Order.HandRole("luis"),
                new Order.Lock(true),
                new Order.KeepWaiting(true),
                new Order.LetIn("ana"),
                new Order.LetAllIn(),
                new Order.TurnAway("ana"),
                new Order.Spotlight("luis"),
                new Order.End());
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void nothingIsDoneThatAGuestOrders(Order order) throws Exception {
        Order real = switch (order) {
            case Order.Silence(var _, var source) -> new Order.Silence(anaId, source);
            case Order.Remove _ -> new Order.Remove(anaId);
            case Order.ShareRole _ -> new Order.ShareRole(luisSeat.id());
            case Order.HandRole _ -> new Order.HandRole(luisSeat.id());
            default -> order;
        };
        luis.say(real);
        luis.hear(FromServer.Denied.class);

        try (RawGuest eva = new RawGuest(link)) {
            eva.enter("Eva").hear(FromServer.Welcome.class);
            assertEquals(List.of(anaId), eva.hear(FromServer.Moderators.class).ids());
            assertEquals("Eva", ana.hear(FromServer.Arrived.class).person().name());
            assertTrue(ana.heardNothing(), "the host noticed nothing");
        }
    }

    @Test
    void whoIsSilencedIsToldByTheServerAlone() throws Exception {
        ana.say(new Order.Silence(luisSeat.id(), "camera"));
        assertEquals("camera", luis.hear(FromServer.Silence.class).source());

        ana.say(new Order.Silence("nobody", "camera"));
        ana.hear(FromServer.Denied.class);
    }

    @Test
    void whomEverybodySeesLargeIsToldToLatecomersAndForgottenWithTheSeat() throws Exception {
        ana.say(new Order.Spotlight(luisSeat.id()));
        assertEquals(luisSeat.id(), luis.hear(FromServer.Spotlight.class).id());
        assertEquals(luisSeat.id(), ana.hear(FromServer.Spotlight.class).id());
        try (RawGuest eva = new RawGuest(link)) {
            eva.enter("Eva").hear(FromServer.Welcome.class);
            eva.hear(FromServer.Moderators.class);
            assertEquals(luisSeat.id(), eva.hear(FromServer.Spotlight.class).id());
            ana.hear(FromServer.Arrived.class);
            ana.say(new Order.Spotlight("nobody"));
            ana.hear(FromServer.Denied.class);
            ana.say(new Order.Remove(luisSeat.id()));
            eva.hear(FromServer.Departed.class);
            assertEquals("", eva.hear(FromServer.Spotlight.class).id());
        }
    }

    @Test
    void whoIsRemovedDoesNotTakeTheSeatAgain() throws Exception {
        ana.say(new Order.Remove(luisSeat.id()));
        assertEquals("removed", luis.refusal());
        assertEquals(new FromServer.Departed(luisSeat.id(), true), ana.hear(FromServer.Departed.class));

        try (RawGuest again = new RawGuest(link)) {
            again.say(new ToServer.Enter(
                    1, link.secret().value(), "Luis", new ToServer.Resume(luisSeat.id(), luisSeat.token())));
            assertEquals("removed", again.refusal());
        }
        assertTrue(ana.heardNothing());
    }

    @Test
    void aLockedRoomRefusesNewcomersAndTakesBackWhoHadASeat() throws Exception {
        ana.say(new Order.Lock(true));
        assertTrue(ana.hear(FromServer.Door.class).locked());

        try (RawGuest eva = new RawGuest(link);
                RawGuest again = new RawGuest(link)) {
            assertEquals("locked", eva.enter("Eva").refusal());
            luis.socket().cancel();
            again.say(new ToServer.Enter(
                    1, link.secret().value(), "Luis", new ToServer.Resume(luisSeat.id(), luisSeat.token())));
            again.hear(FromServer.Welcome.class);
        }
    }

    @Test
    void theRoleIsSharedHandedOnAndKeptAcrossALoss() throws Exception {
        ana.say(new Order.HandRole(luisSeat.id()));
        assertEquals(
                List.of(luisSeat.id()), luis.hear(FromServer.Moderators.class).ids());
        luis.hear(FromServer.Door.class);
        assertEquals(
                List.of(luisSeat.id()), ana.hear(FromServer.Moderators.class).ids());

        ana.say(new Order.Lock(true));
        ana.hear(FromServer.Denied.class);
        luis.say(new Order.ShareRole(anaId));
        assertEquals(
                List.of(luisSeat.id(), anaId),
                ana.hear(FromServer.Moderators.class).ids());
        ana.hear(FromServer.Door.class);

        luis.socket().cancel();
        try (RawGuest again = new RawGuest(link)) {
            again.say(new ToServer.Enter(
                    1, link.secret().value(), "Luis", new ToServer.Resume(luisSeat.id(), luisSeat.token())));
            again.hear(FromServer.Welcome.class);
            again.hear(FromServer.Moderators.class);
            assertEquals("", again.hear(FromServer.Spotlight.class).id());
            again.hear(FromServer.Door.class);
            again.say(new Order.Lock(true));
            assertTrue(again.hear(FromServer.Door.class).locked());
        }
    }

    @Test
    void aWrongKeyIsAWrongSecret() throws Exception {
        MeshLink forged = link.withKey(Secret.random());
        for (int attempt = 0; attempt < AddressRates.WRONG_SECRETS; attempt++) {
            try (RawGuest eva = new RawGuest(forged)) {
                assertEquals("refused", eva.enter("Eva").refusal());
            }
        }
        try (RawGuest eva = new RawGuest(forged)) {
            assertEquals("too-many-attempts", eva.enter("Eva").refusal());
        }
    }

    @Test
    void whoeverWaitsIsToldTheTitleAndReachesNobody() throws Exception {
        ana.say(new Order.KeepWaiting(true));
        ana.hear(FromServer.Door.class);
        try (RawGuest eva = new RawGuest(link)) {
            assertEquals(
                    "Standup", eva.enter("Eva").hear(FromServer.Waiting.class).title());
            FromServer.Visitor visitor =
                    ana.hear(FromServer.Door.class).waiting().getFirst();
            assertEquals("Eva", visitor.name());

            eva.say(new ToServer.Relay(anaId, new Signal.Offer(1, "v=0")));
            eva.say(new Order.LetIn(visitor.id()));
            eva.say(new Order.LetAllIn());
            eva.say(new Order.End());
            luis.say(new ToServer.Relay(visitor.id(), new Signal.Offer(2, "v=0")));
            luis.say(new ToServer.Relay(anaId, new Signal.Restart(3)));

            assertEquals(new Signal.Restart(3), ana.hear(FromServer.Relay.class).signal());
            assertTrue(luis.heardNothing(), "the others notice nothing");
            assertTrue(eva.heardNothing());

            ana.say(new Order.LetIn(visitor.id()));
            assertEquals(2, eva.hear(FromServer.Welcome.class).people().size());
            luis.hear(FromServer.Arrived.class);
        }
    }

    @Test
    void onlySoManyWait() throws Exception {
        ana.say(new Order.KeepWaiting(true));
        List<RawGuest> crowd = new ArrayList<>();
        try {
            for (int number = 0; number < FromServer.MAX_WAITING; number++) {
                RawGuest one = new RawGuest(link);
                crowd.add(one);
                one.enter("Guest " + number).hear(FromServer.Waiting.class);
            }
            RawGuest last = new RawGuest(link);
            crowd.add(last);
            assertEquals("full", last.enter("Last").refusal());

            ana.say(new Order.LetAllIn());
            crowd.getFirst().hear(FromServer.Welcome.class);
            assertTrue(crowd.get(1).heardNothing(), "three seats, and two were taken");
            ana.say(new Order.End());
            assertEquals("ended-by-host", crowd.get(1).refusal());
        } finally {
            crowd.forEach(RawGuest::close);
        }
    }

    @Test
    void theEndIsForEverybodyAndForGood() throws Exception {
        ana.say(new Order.End());
        assertEquals("ended-by-host", luis.refusal());
        assertEquals("ended-by-host", ana.refusal());
        try (RawGuest eva = new RawGuest(link)) {
            assertEquals("ended-by-host", eva.enter("Eva").refusal());
        }
    }

    private static MeshLink read(String text) {
        return ((MeshLink.Reading.Good) MeshLink.read(text)).link();
    }
}
