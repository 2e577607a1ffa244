package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.DisconnectReason;
import app.corrillo.livekit.protocol.Encryption;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.SpeakerInfo;
import app.corrillo.livekit.protocol.SpeakersChanged;
import app.corrillo.livekit.protocol.SubscriptionError;
import app.corrillo.livekit.protocol.SubscriptionPermissionUpdate;
import app.corrillo.livekit.protocol.SubscriptionResponse;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeSdp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joining, people, tracks and being sent away. */
class SessionTest extends WithFakeServer {
    @Test
    void theTokenTravelsInAHeaderAndTheRestInTheQuery() throws Exception {
        me.join().awaitLive();

        FakeLiveKit.Visit visit = server.visit(1);
        assertTrue(String.valueOf(visit.header("Authorization")).startsWith("Bearer e30."));
        assertNull(visit.query("access_token"));
        assertEquals("16", visit.query("protocol"));
        assertEquals("cpp", visit.query("sdk"));
        assertEquals("1", visit.query("adaptive_stream"));
        assertNull(visit.header("Sec-WebSocket-Extensions"));
    }

    @Test
    void bothConnectionsComeAboutAndTheRoomHasAName() throws Exception {
        me.join().awaitLive();

        FakeLiveKit.Visit visit = server.visit(1);
        SignalRequest offer = visit.hear("an offer", one -> one.offer != null);
        assertEquals(1, offer.offer.id);
        assertEquals("offer", offer.offer.type);
        visit.hear("an answer", one -> one.answer != null && one.answer.id == 1);
        assertEquals("Room", me.state().title().value());
        assertEquals(new ParticipantId("me"), me.state().self());
        assertEquals(2, engine.connections().size());
        assertEquals(
                Set.of(
                        Capability.PUBLISH_CAMERA,
                        Capability.PUBLISH_MICROPHONE,
                        Capability.PUBLISH_SCREEN,
                        Capability.CHAT,
                        Capability.SEND_FILES,
                        Capability.WRITE_TO_ONE,
                        Capability.REACT,
                        Capability.POLL,
                        Capability.RAISE_HAND,
                        Capability.RENAME),
                me.state().capabilities());
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "404, NO_SUCH_MEETING",
        "429, TOO_MANY_ATTEMPTS",
        "200, WRONG_SERVER",
        "503, SERVER_GONE"
    })
    void aRefusedSocketHasItsSentence(int status, EndReason reason) throws Exception {
        server.refuseWith(status);
        me.join();

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(reason, me.state().ended());
    }

    @ParameterizedTest
    @CsvSource({
        "DUPLICATE_IDENTITY, JOINED_ELSEWHERE",
        "PARTICIPANT_REMOVED, REMOVED",
        "ROOM_DELETED, ENDED_BY_HOST",
        "ROOM_CLOSED, ENDED_BY_HOST",
        "SERVER_SHUTDOWN, SERVER_GONE",
        "CONNECTION_TIMEOUT, NETWORK_GONE"
    })
    void beingSentAwayHasItsSentence(DisconnectReason said, EndReason reason) throws Exception {
        me.join().awaitLive();
        server.visit(1).say(FakeLiveKit.leave(new LeaveRequest.Builder().reason(said)));

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(reason, me.state().ended());
    }

    @Test
    void aFirstWordThatIsALeaveIsARefusal() throws Exception {
        server.greetWith(visit -> FakeLiveKit.leave(new LeaveRequest.Builder().reason(DisconnectReason.JOIN_FAILURE)));
        me.join();

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(EndReason.REFUSED, me.state().ended());
    }

    @Test
    void peopleWhoAreThereDoNotArriveAndThoseWhoComeDo() throws Exception {
        server.greetWith(visit -> FakeLiveKit.join(List.of(
                        FakeLiveKit.person("PA_1", "ana").build(),
                        FakeLiveKit.person("PA_2", "rec")
                                .kind(ParticipantInfo.Kind.EGRESS)
                                .build()))
                .build());
        me.join().awaitPeople(2);
        server.visit(1)
                .say(FakeLiveKit.update(FakeLiveKit.person("PA_3", "luis").build()));
        me.awaitPeople(3);

        assertEquals(
                List.of("luis"),
                me.state().notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.JOINED)
                        .map(notice -> notice.about().value())
                        .toList());
        server.visit(1)
                .say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                        .state(ParticipantInfo.State.DISCONNECTED)
                        .build()));
        me.awaitPeople(2);
    }

    @Test
    void peopleStandInTheOrderOfTheirComingAndHandsInThatOfTheirRaising() throws Exception {
        server.greetWith(visit -> FakeLiveKit.join(List.of(
                        FakeLiveKit.person("PA_1", "last").joined_at_ms(30).build(),
                        FakeLiveKit.person("PA_2", "first")
                                .joined_at_ms(10)
                                .attributes(Map.of("corrillo.hand", "2000"))
                                .build(),
                        FakeLiveKit.person("PA_3", "second")
                                .joined_at_ms(20)
                                .attributes(Map.of("corrillo.hand", "1000"))
                                .build()))
                .build());
        me.join().awaitPeople(4);

        assertEquals(
                List.of("me 0", "first 2", "second 1", "last 0"),
                me.state().participants().values().stream()
                        .map(one -> one.name() + " " + one.hand())
                        .toList());
    }

    @Test
    void whoComesAgainIsTheSamePersonAndTheirOlderEndIsNone() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana").build()));
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_2", "ana").build()));
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .state(ParticipantInfo.State.DISCONNECTED)
                .build()));
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_9", "last").build()));

        me.awaitPeople(3);
        assertTrue(me.state().participants().containsKey(new ParticipantId("ana")));
        assertEquals(0, me.count(MeetingEvent.ParticipantLeft.class));
    }

    @Test
    void aTrackIsThereWhenBothTheServerAndTheEngineSaySo() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam"))));
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(List.of(
                        FakeLiveKit.track("TR_cam", TrackSource.CAMERA).build(),
                        FakeLiveKit.track("TR_scr", TrackSource.SCREEN_SHARE).build()))
                .build()));

        Track camera = me.awaitTrack(Source.CAMERA);
        assertEquals(new ParticipantId("ana"), camera.owner());
        assertFalse(Guest.track(me.state(), Source.SCREEN).isPresent());
        visit.say(server.offer(List.of(
                FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam"),
                FakeSdp.Section.of("video", "1", "PA_1|TR_scr", "TR_scr"))));
        me.awaitTrack(Source.SCREEN);
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(List.of(FakeLiveKit.track("TR_cam", TrackSource.CAMERA)
                        .muted(true)
                        .build()))
                .build()));
        me.await(
                "no screen, camera muted",
                now -> Guest.track(now, Source.SCREEN).isEmpty()
                        && Guest.track(now, Source.CAMERA).orElseThrow().muted());
    }

    @Test
    void aTrackIsOnePersonsAndGoesWithThem() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam"))));
        for (String who : List.of("ana", "thief")) {
            visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_" + who, who)
                    .tracks(List.of(
                            FakeLiveKit.track("TR_cam", TrackSource.CAMERA).build()))
                    .build()));
        }
        me.awaitPeople(3);
        assertEquals(new ParticipantId("ana"), me.awaitTrack(Source.CAMERA).owner());
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_ana", "ana")
                .state(ParticipantInfo.State.DISCONNECTED)
                .build()));

        me.await("no track", now -> now.tracks().isEmpty());
    }

    @Test
    void theServerIsToldHowLargeATileIs() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(List.of(FakeLiveKit.track("TR_cam", TrackSource.CAMERA).build()))
                .build()));
        visit.say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam"))));
        Track camera = me.awaitTrack(Source.CAMERA);
        me.session().show(Map.of(camera.id(), new TileSize(640, 360)));

        SignalRequest shown = visit.hear("a size", one -> one.track_setting != null && one.track_setting.width == 640);
        assertEquals(List.of("TR_cam"), shown.track_setting.track_sids);
        assertEquals(360, shown.track_setting.height);
        me.session().show(Map.of());
        visit.hear("hidden", one -> one.track_setting != null && one.track_setting.disabled);
    }

    @Test
    void theWholeOfWhoSpeaksIsTold() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(FakeLiveKit.update(
                FakeLiveKit.person("PA_1", "ana").build(),
                FakeLiveKit.person("PA_2", "luis").build()));
        visit.say(speakers("PA_1", 0.5f, true));
        visit.say(speakers("PA_2", 0.25f, true));
        visit.say(speakers("PA_1", 0, false));

        me.await("Luis alone", now -> level(now, "luis") == 0.25 && level(now, "ana") == 0);
    }

    @Test
    void whatIsEncryptedIsToldAndNotAskedFor() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(List.of(FakeLiveKit.track("TR_cam", TrackSource.CAMERA)
                        .encryption(Encryption.Type.GCM)
                        .build()))
                .build()));

        visit.hear(
                "not wanted",
                one -> one.subscription != null
                        && !one.subscription.subscribe
                        && one.subscription.track_sids.equals(List.of("TR_cam")));
        me.await("the sentence", now -> Witness.has(now, Notice.Kind.MEDIA_ENCRYPTED));
    }

    @Test
    void whoCannotBeReceivedIsToldOnceAndNoLongerThanItIsSo() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        TrackInfo locked = FakeLiveKit.track("TR_cam", TrackSource.CAMERA)
                .encryption(Encryption.Type.GCM)
                .build();
        TrackInfo alsoLocked = FakeLiveKit.track("TR_mic", TrackSource.MICROPHONE)
                .encryption(Encryption.Type.GCM)
                .build();
        ParticipantInfo ben = FakeLiveKit.person("PA_2", "ben")
                .tracks(List.of(FakeLiveKit.track("TR_ben", TrackSource.CAMERA).build()))
                .build();
        visit.say(FakeLiveKit.update(
                FakeLiveKit.person("PA_1", "ana")
                        .tracks(List.of(locked, alsoLocked))
                        .build(),
                ben));
        me.await("ana is named", now -> named(now, Notice.Kind.MEDIA_ENCRYPTED).equals("ana"));
        visit.say(permission("PA_2", "TR_ben", false));
        visit.say(permission("PA_1", "TR_ben", false));
        me.await("ben is named", now -> named(now, Notice.Kind.MEDIA_WITHHELD).equals("ben"));
        visit.say(permission("PA_2", "TR_ben", true));
        me.await("ben is seen", now -> named(now, Notice.Kind.MEDIA_WITHHELD).isEmpty());
        visit.say(new SignalResponse.Builder()
                .subscription_response(new SubscriptionResponse.Builder()
                        .track_sid("TR_ben")
                        .err(SubscriptionError.SE_CODEC_UNSUPPORTED)
                        .build())
                .build());
        me.await("ben is named", now -> named(now, Notice.Kind.MEDIA_UNKNOWN).equals("ben"));
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_2", "ben").build()));
        me.await("it is over", now -> named(now, Notice.Kind.MEDIA_UNKNOWN).isEmpty());
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .state(ParticipantInfo.State.DISCONNECTED)
                .build()));
        me.await("ana left", now -> named(now, Notice.Kind.MEDIA_ENCRYPTED).isEmpty());
        assertEquals(3, me.count(MeetingEvent.NoticeGiven.class));
    }

    private static String named(MeetingState state, Notice.Kind kind) {
        return state.notices().stream()
                .filter(notice -> notice.kind() == kind)
                .map(notice -> notice.about().value())
                .findFirst()
                .orElse("");
    }

    private static SignalResponse permission(String person, String track, boolean allowed) {
        return new SignalResponse.Builder()
                .subscription_permission_update(new SubscriptionPermissionUpdate.Builder()
                        .participant_sid(person)
                        .track_sid(track)
                        .allowed(allowed)
                        .build())
                .build();
    }

    private static double level(MeetingState state, String who) {
        Participant one = state.participants().get(new ParticipantId(who));
        return one == null ? -1 : one.level();
    }

    private static SignalResponse speakers(String sid, float level, boolean active) {
        return new SignalResponse.Builder()
                .speakers_changed(new SpeakersChanged.Builder()
                        .speakers(List.of(new SpeakerInfo.Builder()
                                .sid(sid)
                                .level(level)
                                .active(active)
                                .build()))
                        .build())
                .build();
    }
}
