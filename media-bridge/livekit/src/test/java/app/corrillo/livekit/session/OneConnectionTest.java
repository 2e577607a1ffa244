package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.ClientInfo;
import app.corrillo.livekit.protocol.JoinRequest;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.MediaSectionsRequirement;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeConnection;
import app.corrillo.testkit.media.FakeSdp;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signalling version 1: one connection, on which this side makes every offer, the first along with the first words. */
@Tag("slow")
class OneConnectionTest extends WithFakeServer {
    OneConnectionTest() {
        super(Version.ONE);
    }

    @Test
    void theFirstWordsHoldWhoCallsAndTheFirstOffer() throws Exception {
        me.join().awaitLive();

        JoinRequest request = server.visit(1).joinRequest();
        assertEquals("offer", request.publisher_offer.type);
        assertEquals(1, request.publisher_offer.id);
        assertEquals(ClientInfo.SDK.CPP, request.client_info.sdk);
        assertEquals(16, request.client_info.protocol);
        assertTrue(request.connection_settings.auto_subscribe);
        assertTrue(request.connection_settings.adaptive_stream);
        assertTrue(String.valueOf(server.visit(1).header("Authorization")).startsWith("Bearer e30."));
        assertNull(server.visit(1).query("access_token"));
        assertEquals(1, engine.connections().size());
        FakeConnection only = engine.connections().getFirst();
        assertEquals(6, only.receiving());
        assertEquals(Purpose.BOTH, only.options().purpose());
        assertFalse(server.visit(1).heard().stream().anyMatch(one -> one.offer != null));
    }

    @Test
    void whatWasGotReadyIsTheConnectionAndTheFirstOffer() throws Exception {
        me.spare().make(engine, time);
        Eventually.that("it is made", () -> engine.connections().stream().anyMatch(one -> one.receiving() == 6));
        FakeConnection ready = engine.connections().getFirst();
        me.join().awaitLive();

        assertEquals("offer", server.visit(1).joinRequest().publisher_offer.type);
        assertEquals(List.of(ready), engine.connections());
        server.visit(1).say(require(2, 1));
        assertEquals(2, server.visit(1).hear("another offer", one -> one.offer != null).offer.id);
        assertEquals(9, ready.receiving());
        me.session().leave().join();
        Eventually.that("it is closed", ready::isClosed);
    }

    @Test
    void whatWasGotReadyAndDiedIsNotUsed() throws Exception {
        me.spare().make(engine, time);
        Eventually.that("it is made", () -> engine.connections().stream().anyMatch(one -> one.receiving() == 6));
        engine.crash();
        engine.comeBack();
        Eventually.that("it is given up", me.spare()::isEmpty);
        me.join().awaitLive();
        assertEquals(2, engine.connections().size());
    }

    /** It ended before the session listened to how it does. */
    @Test
    void anEngineThatOnlyItsConnectionTellsOfIsNoticedAtOnce() throws Exception {
        me.join().awaitLive();
        engine.connections().getFirst().become(State.CLOSED);
        assertNull(server.visit(2).query("reconnect"));
        Eventually.equal(2, () -> engine.connections().size());
    }

    @Test
    void whatOthersSendComesWithTheAnswersToOurOffers() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(List.of(FakeLiveKit.track("TR_cam", TrackSource.CAMERA).build()))
                .build()));
        server.answerWith(List.of(FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam")));
        visit.say(require(2, 1));

        assertEquals(2, visit.hear("another offer", one -> one.offer != null).offer.id);
        me.awaitTrack(Source.CAMERA);
        assertEquals(9, engine.connections().getFirst().receiving());
    }

    @Test
    void aLostSocketIsResumedWithTheSameConnection() throws Exception {
        me.join().awaitLive();
        server.visit(1).cut();

        FakeLiveKit.Visit second = server.visit(2);
        assertTrue(second.joinRequest().reconnect);
        assertEquals(FakeLiveKit.SELF, second.joinRequest().participant_sid);
        SignalRequest sync = second.hear("where we stood", one -> one.sync_state != null);
        assertEquals("offer", sync.sync_state.offer.type);
        assertEquals("answer", sync.sync_state.answer.type);
        second.hear("an offer", one -> one.offer != null);
        assertTrue(engine.connections().getFirst().isRestarted());
        assertEquals(1, engine.connections().size());
    }

    @Test
    void anOlderServerIsEnteredInTheOlderWay() throws Exception {
        server.refuseNewerWith(404);
        me.join().awaitLive();

        assertNull(server.visit(1).query("join_request"));
        server.visit(1).hear("an offer", one -> one.offer != null);
        server.visit(1).hear("an answer", one -> one.answer != null);
        Eventually.equal(
                2L,
                () -> engine.connections().stream()
                        .filter(connection -> !connection.isClosed())
                        .count());
    }

    @Test
    void whatDoesNotBearTheAddressIsEnteredInTheOlderWay() throws Exception {
        server.refuseNewerWith(414);
        me.join().awaitLive();

        assertNull(server.visit(1).query("join_request"));
    }

    @Test
    void aMicrophoneThatIsMadeHereIsSentByAConnectionOfItsOwn() throws Exception {
        me.join(new MicrophoneSpec.Tone(440)).awaitLive();

        assertNull(server.visit(1).query("join_request"));
        assertEquals(
                List.of(Purpose.PUBLISH, Purpose.SUBSCRIBE),
                engine.connections().stream()
                        .map(connection -> connection.options().purpose())
                        .toList());
    }

    @Test
    void aConnectionThatNeverComesAboutIsTriedInTheOlderWay() throws Exception {
        server.leaveNewerUnanswered();
        me.join().awaitLive();
        engine.connections().getFirst().become(State.FAILED);
        FakeLiveKit.Visit resumed = server.visit(2);
        assertTrue(resumed.joinRequest().reconnect);
        resumed.hear("an offer", one -> one.offer != null);

        engine.connections().getFirst().become(State.FAILED);
        assertNull(server.visit(3).query("join_request"));
        assertFalse(server.visit(3).comesBack());
        server.visit(3).hear("an answer", one -> one.answer != null);
    }

    @Test
    void theOfferOfTheFirstConnectionIsNotMadeAgainWhenSentElsewhere() throws Exception {
        try (FakeLiveKit other = new FakeLiveKit()) {
            me.join().awaitLive();
            server.greetWith(visit -> FakeLiveKit.elsewhere(other));
            server.visit(1).say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));

            FakeLiveKit.Visit visit = other.visit(1);
            assertNull(visit.joinRequest().publisher_offer);
            assertEquals(1, visit.hear("the first offer", one -> one.offer != null).offer.id);
        }
    }

    @Test
    void aRoomThatIsNotThereIsNotThereInTheOlderWayEither() throws Exception {
        server.refuseWith(404);
        me.join();

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(EndReason.NO_SUCH_MEETING, me.state().ended());
    }

    private static SignalResponse require(int sounds, int pictures) {
        return new SignalResponse.Builder()
                .media_sections_requirement(new MediaSectionsRequirement.Builder()
                        .num_audios(sounds)
                        .num_videos(pictures)
                        .build())
                .build();
    }
}
