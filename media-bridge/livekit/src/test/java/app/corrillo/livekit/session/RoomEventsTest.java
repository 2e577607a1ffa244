package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.protocol.ClientConfigSetting;
import app.corrillo.livekit.protocol.ClientConfiguration;
import app.corrillo.livekit.protocol.Codec;
import app.corrillo.livekit.protocol.ConnectionQuality;
import app.corrillo.livekit.protocol.ConnectionQualityInfo;
import app.corrillo.livekit.protocol.ConnectionQualityUpdate;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.Room;
import app.corrillo.livekit.protocol.RoomUpdate;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.StreamState;
import app.corrillo.livekit.protocol.StreamStateInfo;
import app.corrillo.livekit.protocol.StreamStateUpdate;
import app.corrillo.livekit.protocol.SubscriptionError;
import app.corrillo.livekit.protocol.SubscriptionResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.protocol.TrackUnpublishedResponse;
import app.corrillo.livekit.protocol.Transcription;
import app.corrillo.livekit.protocol.TranscriptionSegment;
import app.corrillo.livekit.protocol.UserPacket;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeSdp;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server or somebody in the room says once, and what becomes of it; Ana, who sends a camera, is there. */
class RoomEventsTest extends WithFakeServer {
    private static final ParticipantId ANA = new ParticipantId("ana");

    static Stream<Arguments> sayings() {
        return Stream.of(
                row(
                        "recording",
                        say(one -> one.room_update(new RoomUpdate.Builder()
                                .room(new Room.Builder().active_recording(true).build())
                                .build())),
                        MeetingState::recorded),
                row("a poor way", quality(ConnectionQuality.POOR), now -> ana(now).quality() == Quality.POOR),
                row("a lost way", quality(ConnectionQuality.LOST), now -> ana(now).quality() == Quality.LOST),
                row("a good way", quality(ConnectionQuality.EXCELLENT), now -> ana(now).quality() == Quality.GOOD),
                row(
                        "a picture is held back",
                        stream(StreamState.PAUSED),
                        now -> camera(now).stalled()),
                row(
                        "a picture is refused for its codec",
                        say(one -> one.subscription_response(new SubscriptionResponse.Builder()
                                .track_sid("TR_cam")
                                .err(SubscriptionError.SE_CODEC_UNSUPPORTED)
                                .build())),
                        now -> now.tracks().isEmpty() && Guest.has(now, Notice.Kind.MEDIA_UNKNOWN)),
                row(
                        "an agent comes",
                        FakeLiveKit.update(FakeLiveKit.person("PA_2", "agent")
                                .kind(ParticipantInfo.Kind.AGENT)
                                .build()),
                        now -> kind(now, "agent") == Participant.Kind.AGENT),
                row(
                        "a telephone comes",
                        FakeLiveKit.update(FakeLiveKit.person("PA_2", "phone")
                                .kind(ParticipantInfo.Kind.SIP)
                                .build()),
                        now -> kind(now, "phone") == Participant.Kind.PHONE),
                row(
                        "somebody hidden comes, and somebody else",
                        FakeLiveKit.update(
                                hidden("PA_2", "ghost"),
                                FakeLiveKit.person("PA_3", "luis").build()),
                        now -> now.participants().size() == 3 && kind(now, "luis") == Participant.Kind.PERSON),
                row(
                        "a recorder that is not hidden comes, and somebody else",
                        FakeLiveKit.update(
                                recorder("PA_2", "recorder"),
                                FakeLiveKit.person("PA_3", "luis").build()),
                        now -> now.participants().size() == 3 && kind(now, "luis") == Participant.Kind.PERSON),
                row(
                        "somebody hides",
                        FakeLiveKit.update(hidden("PA_1", "ana")),
                        now -> now.participants().size() == 1 && now.tracks().isEmpty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sayings")
    void whatTheServerSaysIsSeen(String what, SignalResponse saying, Predicate<MeetingState> seen) throws Exception {
        meetAna();
        server.visit(1).say(saying);

        me.await(what, seen);
    }

    @Test
    void aPictureThatWasHeldBackAndComesAfterTheSocketWasLostIsNotStill() throws Exception {
        meetAna();
        server.visit(1).say(stream(StreamState.PAUSED));
        TrackId camera =
                camera(me.await("held back", now -> camera(now).stalled())).id();
        server.visit(1).cut();
        server.visit(2);

        AtomicLong frames = new AtomicLong();
        Eventually.that("it comes, and is not still", () -> {
            engine.connections().forEach(one -> one.receive(camera, frames.incrementAndGet()));
            return !camera(me.state()).stalled();
        });
    }

    @Test
    void aPictureThatWasHeldBackGoesOn() throws Exception {
        meetAna();
        server.visit(1).say(stream(StreamState.PAUSED));
        me.await("held back", now -> camera(now).stalled());
        server.visit(1).say(stream(StreamState.ACTIVE));

        me.await("it goes on", now -> !camera(now).stalled());
    }

    @Test
    void aTrackThatTheServerTakesAwayIsToldAndPublishedAnewWhenAskedFor() throws Exception {
        me.send(engine.openMicrophone(new MicrophoneSpec.Tone(440)).join());
        meetAna();
        FakeLiveKit.Visit visit = server.visit(1);
        String first = visit.hear("a track", one -> one.add_track != null).add_track.cid;
        visit.say(say(one -> one.track_unpublished(
                new TrackUnpublishedResponse.Builder().track_sid("TR_" + first).build())));

        Eventually.that(
                "told",
                () -> me.saw(event -> event instanceof MeetingEvent.SilencedByOthers(var source, var _)
                        && source == Source.MICROPHONE));
        me.send(engine.openMicrophone(new MicrophoneSpec.Tone(440)).join());
        visit.hear("another one", one -> one.add_track != null && !one.add_track.cid.equals(first));
    }

    @Test
    void speechIsReadInBothWays() throws Exception {
        meetAna();
        hear(new DataPacket.Builder()
                .transcription(new Transcription.Builder()
                        .transcribed_participant_identity("ana")
                        .segments(List.of(new TranscriptionSegment.Builder()
                                .id("older")
                                .text("hola a todos")
                                .final_(true)
                                .build()))
                        .build()));
        hear(new DataPacket.Builder()
                .stream_header(new DataStream.Header.Builder()
                        .stream_id("newer")
                        .topic(Papers.CAPTIONS)
                        .text_header(new DataStream.TextHeader.Builder().build())
                        .build()));
        hear(new DataPacket.Builder()
                .stream_chunk(new DataStream.Chunk.Builder()
                        .stream_id("newer")
                        .content(ByteString.encodeUtf8("¿qué"))
                        .build()));

        me.await(
                "both, the second one as far as it has come",
                now -> now.captions().stream()
                        .map(one -> one.speaker() + " " + one.text() + " " + one.complete())
                        .toList()
                        .equals(List.of(ANA + " hola a todos true", ANA + " ¿qué false")));
    }

    @Test
    void reactionsGoAndCome() throws Exception {
        meetAna();
        hear(new DataPacket.Builder()
                .user(new UserPacket.Builder()
                        .topic(Gestures.REACTION)
                        .payload(ByteString.encodeUtf8("love"))
                        .build()));
        hear(new DataPacket.Builder()
                .user(new UserPacket.Builder()
                        .topic(Gestures.REACTION)
                        .payload(ByteString.encodeUtf8("no such one"))
                        .build()));
        me.session().perform(new MeetingCommand.React(Reaction.CLAP));

        Eventually.equal(
                List.of("ana LOVE", "me CLAP"),
                () -> me.events().stream()
                        .flatMap(event -> event instanceof MeetingEvent.Reacted(var who, var reaction, var _)
                                ? Stream.of(who.value() + " " + reaction)
                                : Stream.of())
                        .sorted()
                        .toList());
        Eventually.that(
                "it is sent",
                () -> engine.connections().getFirst().channels().stream()
                        .flatMap(channel -> channel.sent().stream())
                        .anyMatch(bytes -> ByteString.of(bytes).utf8().contains("clap")));
    }

    @ParameterizedTest
    @CsvSource({"DISCONNECT, true, false", "RESUME, false, true", "RECONNECT, false, false"})
    void beingSentAwayForAWhileIsComingBack(LeaveRequest.Action action, boolean older, boolean resumes)
            throws Exception {
        meetAna();
        server.visit(1)
                .say(FakeLiveKit.leave(new LeaveRequest.Builder().action(action).can_reconnect(older)));

        assertEquals(resumes, server.visit(2).comesBack());
    }

    @Test
    void whereTheServerWantsNoResumingEverythingIsJoinedAnew() throws Exception {
        server.greetWith(visit -> {
            SignalResponse join = FakeLiveKit.join(List.of()).build();
            return join.newBuilder()
                    .join(join.join
                            .newBuilder()
                            .client_configuration(new ClientConfiguration.Builder()
                                    .resume_connection(ClientConfigSetting.DISABLED)
                                    .build())
                            .build())
                    .build();
        });
        me.join().awaitLive();
        server.visit(1).cut();

        assertTrue(!server.visit(2).comesBack());
    }

    @ParameterizedTest
    @CsvSource({"audio/red, false", "audio/opus, true"})
    void soundIsSentTwiceWhereTheServerTakesThat(String mime, boolean without) throws Exception {
        server.greetWith(visit -> {
            SignalResponse join = FakeLiveKit.join(List.of()).build();
            return join.newBuilder()
                    .join(join.join
                            .newBuilder()
                            .enabled_publish_codecs(
                                    List.of(new Codec.Builder().mime(mime).build()))
                            .build())
                    .build();
        });
        me.send(engine.openMicrophone(new MicrophoneSpec.Tone(440)).join());
        me.join().awaitLive();

        assertEquals(without, server.visit(1).hear("a track", one -> one.add_track != null).add_track.disable_red);
    }

    private void meetAna() throws Exception {
        server.greetWith(visit -> visit.comesBack()
                ? server.greet(visit)
                : FakeLiveKit.join(List.of(FakeLiveKit.person("PA_1", "ana")
                                .tracks(List.of(FakeLiveKit.track("TR_cam", TrackSource.CAMERA)
                                        .build()))
                                .build()))
                        .build());
        me.join().awaitPeople(2);
        server.visit(1).say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam"))));
        me.awaitTrack(Source.CAMERA);
    }

    private void hear(DataPacket.Builder packet) {
        DataPacket said = packet.participant_identity("ana").build();
        engine.connections().getFirst().hear(DataLine.RELIABLE, DataPacket.ADAPTER.encode(said));
    }

    private static Arguments row(String what, SignalResponse saying, Predicate<MeetingState> seen) {
        return arguments(what, saying, seen);
    }

    private static SignalResponse say(UnaryOperator<SignalResponse.Builder> what) {
        return what.apply(new SignalResponse.Builder()).build();
    }

    private static SignalResponse quality(ConnectionQuality quality) {
        return say(one -> one.connection_quality(new ConnectionQualityUpdate.Builder()
                .updates(List.of(new ConnectionQualityInfo.Builder()
                        .participant_sid("PA_1")
                        .quality(quality)
                        .build()))
                .build()));
    }

    private static SignalResponse stream(StreamState state) {
        return say(one -> one.stream_state_update(new StreamStateUpdate.Builder()
                .stream_states(List.of(new StreamStateInfo.Builder()
                        .participant_sid("PA_1")
                        .track_sid("TR_cam")
                        .state(state)
                        .build()))
                .build()));
    }

    private static ParticipantInfo hidden(String sid, String identity) {
        return FakeLiveKit.person(sid, identity)
                .permission(new ParticipantPermission.Builder().hidden(true).build())
                .version(2)
                .build();
    }

    // Servers still say so, beside the kind that takes its place.
    @SuppressWarnings("deprecation")
    private static ParticipantInfo recorder(String sid, String identity) {
        return FakeLiveKit.person(sid, identity)
                .permission(new ParticipantPermission.Builder().recorder(true).build())
                .build();
    }

    private static Participant ana(MeetingState now) {
        return Objects.requireNonNull(now.participants().get(ANA));
    }

    private static Participant.Kind kind(MeetingState now, String who) {
        Participant one = now.participants().get(new ParticipantId(who));
        return one == null ? Participant.Kind.STREAM : one.kind();
    }

    private static Track camera(MeetingState now) {
        return Guest.track(now, Source.CAMERA).orElseThrow();
    }
}
