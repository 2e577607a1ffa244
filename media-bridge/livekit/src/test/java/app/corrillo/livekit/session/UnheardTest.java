package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.MuteTrackRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.SpeakerInfo;
import app.corrillo.livekit.protocol.SpeakersChanged;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.protocol.UserPacket;
import app.corrillo.livekit.session.FakeLiveKit.Visit;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one side did not hear of the other, because the way was lost, somebody left it, or both spoke at once. */
class UnheardTest extends WithFakeServer {
    @ParameterizedTest(name = "anew: {0}")
    @ValueSource(booleans = {false, true})
    void whoStoppedSpeakingWhileTheWayWasLostDoesNotSpeakForever(boolean anew) throws Exception {
        Visit first = meet("ana", "luis");
        first.say(speak("ana"));
        first.say(speak("luis"));
        me.await("both speak", now -> level(now, "ana") > 0 && level(now, "luis") > 0);
        Visit second = comeBack(first, anew);
        second.say(speak("luis"));

        me.await("Ana has stopped", now -> level(now, "ana") == 0);
        assertEquals(0.5, level(me.state(), "luis"));
    }

    @Test
    void theServerIsAskedWhoWatchesWhatIsOn() throws Exception {
        me.sendCamera(1280, 720, -1);
        Visit first = meet("ana");
        String camera = sid(first, TrackSource.CAMERA);
        Visit second = comeBack(first, false);
        second.say(own(camera, TrackSource.CAMERA, false, 2));

        second.hear("the picture is on", one -> isMute(one, camera, false));
    }

    @Test
    void aPictureThatSomebodySwitchedOffMeanwhileStaysOff() throws Exception {
        me.sendCamera(1280, 720, -1);
        Visit first = meet("ana");
        String camera = sid(first, TrackSource.CAMERA);
        Visit second = comeBack(first, false);
        second.say(own(camera, TrackSource.CAMERA, true, 2));
        Eventually.that("told", () -> me.count(MeetingEvent.SilencedByOthers.class) == 1);

        assertFalse(second.heard().stream().anyMatch(one -> isMute(one, camera, false)));
    }

    @Test
    void whoIsSwitchedOffWhileTheySwitchOnIsOffForTheServerToo() throws Exception {
        me.send(engine.openMicrophone(new MicrophoneSpec.Tone(440)).join());
        me.session().setMuted(Source.MICROPHONE, true);
        Visit visit = meet("ana");
        String sound = sid(visit, TrackSource.MICROPHONE);
        me.session().setMuted(Source.MICROPHONE, false);
        visit.hear("on", one -> isMute(one, sound, false));
        visit.say(new SignalResponse.Builder()
                .mute(new MuteTrackRequest.Builder().sid(sound).muted(true).build())
                .build());

        visit.hear("off after all", one -> isMute(one, sound, true));
    }

    @Test
    void whatIsAllowedWhenEverythingIsJoinedAnewIsAnnouncedOnce() throws Exception {
        me.send(engine.openMicrophone(new MicrophoneSpec.Tone(440)).join());
        server.greetWith(visit -> join(FakeLiveKit.everything()
                .newBuilder()
                .can_publish(visit.comesBack() || server.visits().size() > 1)
                .build()));
        me.join().awaitLive();
        server.visit(1).say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));
        Visit second = server.visit(2);
        String cid = second.hear("the sound", one -> one.add_track != null).add_track.cid;
        second.hear("offered", one -> one.offer != null && one.offer.sdp.contains(cid));

        assertEquals(
                1, second.heard().stream().filter(one -> one.add_track != null).count());
    }

    @Test
    void aHandThatIsUpByPacketIsAnAttributeAsSoonAsThatIsAllowed() throws Exception {
        ParticipantPermission less =
                FakeLiveKit.everything().newBuilder().can_update_metadata(false).build();
        server.greetWith(visit -> join(less));
        me.join().awaitLive();
        me.awaitPeople(1);
        me.session().perform(new MeetingCommand.RaiseHand(true));
        me.await("up", now -> person(now, "me").hand() > 0);
        server.visit(1)
                .say(FakeLiveKit.update(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                        .permission(FakeLiveKit.everything())
                        .version(2)
                        .build()));

        server.visit(1)
                .hear(
                        "the hand",
                        one -> one.update_metadata != null
                                && one.update_metadata
                                                .attributes
                                                .getOrDefault(Gestures.HAND, "")
                                                .length()
                                        > 1);
    }

    @Test
    void aHandThatGoesDownByPacketStaysDown() throws Exception {
        Visit visit = meet("ana");
        visit.say(FakeLiveKit.update(ana("Ana", 2)));
        me.await("up", now -> person(now, "ana").hand() > 0);
        hear(new DataPacket.Builder()
                .user(new UserPacket.Builder()
                        .topic(Gestures.HAND)
                        .payload(ByteString.encodeUtf8("down"))
                        .build()));
        me.await("down", now -> person(now, "ana").hand() == 0);
        visit.say(FakeLiveKit.update(ana("Ana María", 3)));

        me.await("another name", now -> person(now, "ana").name().value().equals("Ana María"));
        assertEquals(0, person(me.state(), "ana").hand());
    }

    @Test
    void aFileOfWhoJoinsAnewAndSendsNoMoreOfItIsBroken() throws Exception {
        Visit visit = meet("ana");
        hear(new DataPacket.Builder()
                .stream_header(new DataStream.Header.Builder()
                        .stream_id("s")
                        .topic("lk.chat")
                        .total_length(10L)
                        .byte_header(
                                new DataStream.ByteHeader.Builder().name("a").build())
                        .build()));
        me.await("it comes", now -> !now.files().isEmpty());
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_again", "ana").build()));

        me.await("it has broken", now -> now.files().getLast().step() == Step.BROKEN);
    }

    private Visit meet(String... others) throws Exception {
        List<ParticipantInfo> all = Stream.of(others)
                .map(one -> FakeLiveKit.person("PA_" + one, one).build())
                .toList();
        server.greetWith(visit ->
                visit.comesBack() ? server.greet(visit) : FakeLiveKit.join(all).build());
        me.join().awaitPeople(others.length + 1);
        return server.visit(1);
    }

    private Visit comeBack(Visit first, boolean anew) {
        if (anew) {
            first.say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));
        } else {
            first.cut();
        }
        Visit second = server.visit(2);
        second.hear("an offer", one -> one.offer != null);
        assertEquals(!anew, second.comesBack());
        return second;
    }

    private static SignalResponse join(ParticipantPermission permission) {
        JoinResponse usual = FakeLiveKit.join(List.of()).build().join;
        return new SignalResponse.Builder()
                .join(usual.newBuilder()
                        .participant(usual.participant
                                .newBuilder()
                                .permission(permission)
                                .build())
                        .build())
                .build();
    }

    private void hear(DataPacket.Builder packet) {
        DataPacket said = packet.participant_identity("ana").build();
        engine.connections().getFirst().hear(DataLine.RELIABLE, DataPacket.ADAPTER.encode(said));
    }

    private static ParticipantInfo ana(String name, int version) {
        return FakeLiveKit.person("PA_ana", "ana")
                .name(name)
                .attributes(Map.of(Gestures.HAND, "1000"))
                .version(version)
                .build();
    }

    private static SignalResponse own(String sid, TrackSource source, boolean muted, int version) {
        return FakeLiveKit.update(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                .permission(FakeLiveKit.everything())
                .tracks(List.of(FakeLiveKit.track(sid, source).muted(muted).build()))
                .version(version)
                .build());
    }

    private static SignalResponse speak(String who) {
        return new SignalResponse.Builder()
                .speakers_changed(new SpeakersChanged.Builder()
                        .speakers(List.of(new SpeakerInfo.Builder()
                                .sid("PA_" + who)
                                .level(0.5f)
                                .active(true)
                                .build()))
                        .build())
                .build();
    }

    private static Participant person(MeetingState state, String who) {
        return Objects.requireNonNull(state.participants().get(new ParticipantId(who)));
    }

    private static double level(MeetingState state, String who) {
        return person(state, who).level();
    }

    private static String sid(Visit visit, TrackSource source) {
        return "TR_"
                + visit.hear("a track", one -> one.add_track != null && one.add_track.source == source).add_track.cid;
    }

    private static boolean isMute(SignalRequest one, String sid, boolean muted) {
        return one.mute != null && one.mute.sid.equals(sid) && one.mute.muted == muted;
    }
}
