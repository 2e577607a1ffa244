package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.mesh.client.ReconnectPolicy;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.net.Cuttable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconnectTest {

    @Test
    void aLostServerIsFoundAgainAndNobodyElseNotices() throws Exception {
        try (Party party = new Party();
                Cuttable way = new Cuttable(party.port())) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.comes("Luis", party.linkThrough(way.port())).join();
            ParticipantId id = luis.awaitPeople(2).self();
            Eventually.equal(1, () -> party.engineOf(ana).holdings().connections());

            way.cut();
            luis.await("the notice", now -> Witness.has(now, Notice.Kind.SERVER_LOST));
            way.mend();
            party.time().advance(Duration.ofSeconds(1));
            luis.await("the end of it", now -> !Witness.has(now, Notice.Kind.SERVER_LOST));

            assertEquals(id, luis.state().self());
            assertFalse(ana.saw(MeetingEvent.ParticipantLeft.class::isInstance));
            Somebody eva = party.join("Eva");
            luis.awaitPeople(3);
            eva.awaitPeople(3);
        }
    }

    @Test
    void whoeverCameMeanwhileIsMetAfterwards() throws Exception {
        try (Party party = new Party();
                Cuttable way = new Cuttable(party.port())) {
            Somebody luis = party.comes("Luis", party.linkThrough(way.port())).join();
            luis.awaitLive();
            luis.sendCamera();
            way.cut();
            luis.await("being alone", now -> now.phase() == Phase.RECONNECTING);

            Somebody eva = party.join("Eva");
            eva.awaitPeople(2);
            way.mend();
            party.time().advance(Duration.ofSeconds(1));

            luis.await("Eva", now -> now.participants().size() == 2 && now.phase() == Phase.LIVE);
            eva.awaitTrack(Source.CAMERA);
        }
    }

    @Test
    void anOfferThatWasLostWithTheServerIsMadeAgain() throws Exception {
        try (Party party = new Party();
                Cuttable way = new Cuttable(party.port())) {
            Somebody ana = party.join("Ana");
            ana.sendCamera();
            Somebody luis = party.comes("Luis", party.linkThrough(way.port()));
            party.engineOf(luis).holdBack();
            luis.join().awaitPeople(2);
            way.cut();
            luis.await("being alone", now -> now.phase() == Phase.RECONNECTING);
            party.engineOf(luis).letGo();
            Eventually.equal(1, () -> party.engineOf(luis).connections().size());

            way.mend();
            party.time().advance(Duration.ofSeconds(1));

            luis.awaitTrack(Source.CAMERA);
        }
    }

    @Test
    void theBudgetEnds() throws Exception {
        try (Party party = new Party();
                Cuttable way = new Cuttable(party.port())) {
            Somebody luis = party.comes("Luis", party.linkThrough(way.port())).join();
            luis.awaitLive();
            way.cut();
            luis.await("being alone", now -> now.phase() == Phase.RECONNECTING);

            long cut = party.time().nanos();
            Eventually.that("the end", () -> {
                party.time().advance(Duration.ofSeconds(1));
                return luis.state().phase() == Phase.ENDED;
            });

            Duration tried = Duration.ofNanos(party.time().nanos() - cut);
            assertTrue(tried.compareTo(ReconnectPolicy.BUDGET.minusSeconds(30)) > 0, "given up after " + tried);
            assertTrue(luis.state().ended() == EndReason.NETWORK_GONE
                    || luis.state().ended() == EndReason.SERVER_GONE);
        }
    }
}
