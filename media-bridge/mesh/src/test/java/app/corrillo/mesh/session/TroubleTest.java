package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.mesh.client.ReconnectPolicy;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeConnection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void whoeverIsConnectedGoesOnWithoutTheServer() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);

            party.host().close();

            ana.await("the notice", now -> Witness.has(now, Notice.Kind.SERVER_LOST));
            assertEquals(Phase.LIVE, ana.state().phase());
            luis.session().perform(new MeetingCommand.Say(UntrustedText.message("still here")));
            ana.await("the message", now -> !now.chat().isEmpty());

            luis.session().leave();
            ana.await("the end", now -> now.ended() == EndReason.ENDED_BY_HOST);
        }
    }

    @Test
    void aBrokenConnectionIsSaidAndMended() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            FakeConnection connection = party.engineOf(ana).connections().getFirst();

            connection.become(State.DISCONNECTED);
            ana.await(
                    "a still picture",
                    now -> Somebody.track(now, Source.CAMERA).orElseThrow().stalled());
            ana.await("the notice", now -> Witness.has(now, Notice.Kind.PEER_LOST));

            connection.become(State.CONNECTED);
            ana.await(
                    "a moving picture",
                    now -> !Somebody.track(now, Source.CAMERA).orElseThrow().stalled());
            ana.await("no notice", now -> !Witness.has(now, Notice.Kind.PEER_LOST));
        }
    }

    @Test
    void aFailedConnectionLooksForNewWaysByItself() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);

            party.engineOf(ana).connections().getFirst().become(State.FAILED);

            ana.await(
                    "trouble and its end",
                    now -> ana.saw(event -> event instanceof MeetingEvent.TrackStalled(var id, var stalled) && stalled)
                            && !Somebody.track(now, Source.CAMERA).orElseThrow().stalled());
            assertEquals(1, party.engineOf(ana).connections().size(), "the same connection");
        }
    }

    @Test
    void whoeverIsGoneForTwentySecondsHasLeft() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            party.host().close();
            ana.await("the notice", now -> Witness.has(now, Notice.Kind.SERVER_LOST));

            party.engineOf(luis).connections().getFirst().become(State.FAILED);
            ana.await("trouble", now -> Witness.has(now, Notice.Kind.PEER_LOST));
            party.time().advance(Patience.GONE.minusSeconds(1));
            assertFalse(ana.saw(MeetingEvent.ParticipantLeft.class::isInstance));
            party.time().advance(Duration.ofSeconds(2));

            ana.await("the end", now -> now.ended() == EndReason.ENDED_BY_HOST);
            assertTrue(ana.saw(MeetingEvent.ParticipantLeft.class::isInstance));
        }
    }

    @Test
    void timeCountsFromWhenOneIsTold() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            party.host().close();
            ana.await("the notice", now -> Witness.has(now, Notice.Kind.SERVER_LOST));

            ana.whenever(
                    event -> event instanceof MeetingEvent.NoticeGiven given && given.kind() == Notice.Kind.PEER_LOST,
                    () -> party.time().advance(Patience.GONE));
            party.engineOf(luis).connections().getFirst().become(State.FAILED);

            ana.await("the end", now -> now.ended() == EndReason.ENDED_BY_HOST);
        }
    }

    @Test
    void somebodyWhoCannotBeReachedIsTriedAgain() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);

            // Closed by the engine below: no restart can help this connection.
            party.engineOf(ana).connections().getFirst().close();
            luis.await("trouble", now -> Witness.has(now, Notice.Kind.PEER_LOST));
            party.time().advance(Patience.GONE);
            luis.awaitPeople(1);

            // No longer: a slow machine would be given up again before it has answered.
            party.time().advance(Patience.LATER);
            luis.awaitPeople(2);
            assertFalse(Witness.has(luis.state(), Notice.Kind.PEER_LOST));
        }
    }

    @Test
    void aNewConnectionToSomebodyWhoIsWaitedForHasAllOfItsTime() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            party.crash(ana);
            party.time().advance(Patience.GONE.minusSeconds(1));

            party.engineOf(luis).connections().getFirst().lackSound();
            party.engineOf(luis)
                    .plug(new MediaDevices(
                            true, List.of(), List.of(new MediaDevice("spk", "Speakers", true)), List.of()));
            Eventually.equal(2, () -> party.engineOf(luis).connections().size());
            party.time().advance(Patience.GONE.minusSeconds(1));
            luis.session().stats().join();
            assertFalse(luis.saw(MeetingEvent.ParticipantLeft.class::isInstance));
            party.time().advance(Duration.ofSeconds(1));
            luis.awaitPeople(1);
        }
    }

    @Test
    void soundThatCameBackIsPutIntoNewConnections() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            ana.sendCamera();
            luis.awaitTrack(Source.CAMERA);
            MediaDevices sound =
                    new MediaDevices(true, List.of(), List.of(new MediaDevice("spk", "Speakers", true)), List.of());

            // Both at once, as on one computer: the offers cross.
            party.engineOf(ana).connections().getFirst().lackSound();
            party.engineOf(luis).connections().getFirst().lackSound();
            party.engineOf(ana).plug(sound);
            party.engineOf(luis).plug(sound);

            Eventually.that("a new connection instead of the old one", () -> {
                party.time().advance(Duration.ofMillis(100));
                List<FakeConnection> all = party.engineOf(luis).connections();
                return all.size() > 1
                        && all.getFirst().isClosed()
                        && party.engineOf(luis).holdings().connections() == 1
                        && party.engineOf(ana).holdings().connections() == 1
                        && Somebody.track(luis.state(), Source.CAMERA).isPresent();
            });
            assertFalse(luis.saw(MeetingEvent.ParticipantLeft.class::isInstance));
        }
    }

    @Test
    void nothingAnswers() throws Exception {
        try (Party party = new Party();
                java.net.ServerSocket mute =
                        new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            String link = party.linkThrough(mute.getLocalPort());
            Somebody ana = party.comes("Ana", link).join();
            try (java.net.Socket accepted = mute.accept()) {
                assertTrue(accepted.isConnected());
                Duration moment = Duration.ofSeconds(1);
                party.time().advance(ReconnectPolicy.ATTEMPT.minus(moment));
                assertEquals(Phase.JOINING, ana.state().phase());
                party.time().advance(moment);
                ana.await("the end", now -> now.ended() == EndReason.NO_ANSWER);
            }
        }
    }

    @Test
    void nobodyListens() throws Exception {
        try (Party party = new Party()) {
            party.host().close();
            party.comes("Ana", party.link()).join().await("the end", now -> now.ended() == EndReason.NO_ANSWER);
        }
    }

    @Test
    void anotherCertificateIsNotTrusted() throws Exception {
        try (Party party = new Party();
                Party other = new Party()) {
            party.comes("Ana", other.linkThrough(party.port()))
                    .join()
                    .await("the end", now -> now.ended() == EndReason.WRONG_SERVER);
        }
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        try (Party party = new Party()) {
            String forged = party.link().replaceFirst("secret=....", "secret=XXXX");
            party.comes("Ana", forged).join().await("the end", now -> now.ended() == EndReason.REFUSED);
        }
    }

    @Test
    void leavingBeforeAnybodyAnswersEndsAtOnce() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.comes("Ana", party.link());
            ana.session().leave().join();
            ana.join();
            Somebody luis = party.comes("Luis", party.link()).join();
            luis.session().leave().join();
            assertEquals(EndReason.LEFT, luis.state().ended());
        }
    }
}
