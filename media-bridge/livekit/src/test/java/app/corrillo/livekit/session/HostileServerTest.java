package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.ReconnectResponse;
import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.livekit.protocol.SpeakerInfo;
import app.corrillo.livekit.protocol.SpeakersChanged;
import app.corrillo.livekit.protocol.StreamStateInfo;
import app.corrillo.livekit.protocol.StreamStateUpdate;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackPublishedResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.protocol.TrickleRequest;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Heap;
import app.corrillo.testkit.Logged;
import app.corrillo.testkit.media.FakeEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server that says what no server says: nothing crashes or hangs, and what it said is overlooked or has a sentence.
 */
class HostileServerTest extends WithFakeServer {
    private static final int MUTANTS = 20_000;
    private static final int METADATA = 10_000;

    @Test
    void aFirstWordThatIsNoneEndsIt() throws Exception {
        server.greetWith(visit -> new SignalResponse.Builder().pong(1L).build());
        me.join();

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(EndReason.UNKNOWN_VERSION, me.state().ended());
    }

    @Test
    void aJoinWithNobodyInItEndsIt() throws Exception {
        server.greetWith(visit -> new SignalResponse.Builder()
                .join(new JoinResponse.Builder().build())
                .build());
        me.join();

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(EndReason.UNKNOWN_VERSION, me.state().ended());
    }

    @Test
    void aResumeOfNothingEndsIt() throws Exception {
        server.greetWith(visit -> new SignalResponse.Builder()
                .reconnect(new ReconnectResponse.Builder().build())
                .build());
        me.join();

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(EndReason.UNKNOWN_VERSION, me.state().ended());
    }

    @Test
    void aMessageOfHundredMegabytesIsNotReadToItsEnd() throws Exception {
        server.greetWith(visit -> null);
        me.join();
        FakeLiveKit.Visit visit = server.visit(1);
        for (int part = 0; part < 8; part++) {
            visit.say(ByteString.of(new byte[15 << 20]));
        }

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(EndReason.UNKNOWN_VERSION, me.state().ended());
    }

    @Test
    void redirectsToUnsafePlacesAndRoundInCirclesEnd() throws Exception {
        server.greetWith(visit -> new SignalResponse.Builder()
                .join(new JoinResponse.Builder()
                        .alternative_url("ws://example.org")
                        .build())
                .build());
        me.join();

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(EndReason.WRONG_SERVER, me.state().ended());
        server.greetWith(visit -> FakeLiveKit.elsewhere(server));
        try (Guest other = new Guest("other", server.link(), new FakeEngine(MediaDevices.NONE), time)) {
            other.join().await("the end", now -> now.phase() == Phase.ENDED);
            assertEquals(EndReason.WRONG_SERVER, other.state().ended());
        }
    }

    @Test
    void tenThousandPeopleAndThingsOfNobodyAreOverlooked() throws Exception {
        List<ParticipantInfo> crowd = new ArrayList<>();
        for (int number = 0; number < 10_500; number++) {
            crowd.add(FakeLiveKit.person("PA_" + number, "somebody " + number)
                    .tracks(List.of(
                            FakeLiveKit.track("TR_a" + number, TrackSource.MICROPHONE)
                                    .build(),
                            FakeLiveKit.track("TR_v" + number, TrackSource.CAMERA)
                                    .build()))
                    .build());
        }
        server.greetWith(visit -> FakeLiveKit.join(crowd).build());
        me.join().awaitPeople(Roster.MOST + 1);

        FakeLiveKit.Visit visit = server.visit(1);
        unknown().forEach(visit::say);
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "somebody 1")
                .name("A name")
                .version(2)
                .build()));
        me.await(
                "the name",
                now -> now.participants().values().stream()
                        .anyMatch(one -> one.name().equals(UntrustedText.name("A name"))));
        assertEquals(Phase.LIVE, me.state().phase());
    }

    @Test
    void aMillionPeopleOfWhomNothingIsToldAreNobody() throws Exception {
        me.join().awaitLive();
        Heap heap = new Heap();
        ParticipantInfo nobody = new ParticipantInfo.Builder().build();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(FakeLiveKit.update(Collections.nCopies(1_000_000, nobody).toArray(ParticipantInfo[]::new)));
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(Collections.nCopies(1_000_000, new TrackInfo.Builder().build()))
                .build()));

        me.awaitPeople(2);
        heap.holdsAtMost(64);
    }

    @Test
    @Tag("slow")
    void whateverIsToldOfTenThousandPeopleTheyAreListedAndLittleIsKept() throws Exception {
        me.join().awaitLive();
        Heap heap = new Heap();
        FakeLiveKit.Visit visit = server.visit(1);
        int together = 100;
        try (Logged lines = Logged.by(Texts.class)) {
            for (int first = 0; first < Roster.MOST; first += together) {
                List<ParticipantInfo> some = new ArrayList<>();
                for (int number = first; number < first + together; number++) {
                    some.add(talkative(number));
                }
                visit.say(FakeLiveKit.update(some.toArray(ParticipantInfo[]::new)));
                me.awaitPeople(first + together + 1);
            }

            heap.holdsAtMost(64);
            assertEquals(1, lines.lines().size(), () -> "" + lines.lines());
        }
        assertEquals(METADATA, metadata(0).length());
        assertEquals(0, metadata(Roster.MOST - 1).length());
        visit.say(FakeLiveKit.update(talkative(0)
                .newBuilder()
                .state(ParticipantInfo.State.DISCONNECTED)
                .build()));
        me.awaitPeople(Roster.MOST);
        visit.say(FakeLiveKit.update(
                talkative(Roster.MOST - 1).newBuilder().version(2).build()));
        Eventually.that("there is room again", () -> metadata(Roster.MOST - 1).length() == METADATA);
    }

    private String metadata(int number) {
        return me.attributes()
                .of(new ParticipantId("somebody " + number))
                .orElseThrow()
                .metadata();
    }

    /** Somebody of whom as much is told as one message has room for, if there are a hundred of them. */
    private static ParticipantInfo talkative(int number) {
        TrackInfo track = FakeLiveKit.track("TR_" + number, TrackSource.CAMERA)
                .mime_type("m".repeat(3_000))
                .build();
        return FakeLiveKit.person("PA_" + number, "somebody " + number)
                .metadata("x".repeat(METADATA))
                .attributes(Map.of("k", "y".repeat(2_000)))
                .region("r".repeat(3_000))
                .tracks(List.of(track))
                .permission(new ParticipantPermission.Builder()
                        .can_publish_sources(Collections.nCopies(3_000, TrackSource.CAMERA))
                        .build())
                .build();
    }

    @Test
    void descriptionsThatCannotBeUsedEndNothingAtOnce() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        StringBuilder lines = new StringBuilder("v=0\r\n");
        for (int line = 0; line < 10_000; line++) {
            lines.append("a=candidate:").append(line).append("\r\n");
        }
        visit.say(FakeLiveKit.offer(9, lines.toString()));
        visit.say(FakeLiveKit.offer(9, ""));
        visit.say(FakeLiveKit.offer(9, "nonsense"));

        // A server that goes on like that is left and joined anew, and given up in the end; a good one is stayed with.
        me.await("alive", now -> now.phase() != Phase.ENDED);
        FakeLiveKit.Visit last = server.visit(2);
        last.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana").build()));
        me.awaitPeople(2);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void tenThousandMutantsOfEverythingThatAServerCanSayBreakNothing(Version version) throws Exception {
        long seed = Long.getLong("corrillo.seed", System.nanoTime());
        try (Logged faults = Logged.by(Lane.class);
                Mutants mutants = new Mutants(server, version, time, seed)) {
            mutants.say(MUTANTS / Version.values().length);

            assertEquals(List.of(), faults.lines(), "seed " + seed);
        }
    }

    /** Words about people, tracks and offers that there are none of. */
    private static List<SignalResponse> unknown() {
        SignalResponse.Builder nothing = new SignalResponse.Builder();
        return List.of(
                new SignalResponse.Builder()
                        .speakers_changed(new SpeakersChanged.Builder()
                                .speakers(List.of(new SpeakerInfo.Builder()
                                        .sid("PA_nobody")
                                        .level(Float.NaN)
                                        .active(true)
                                        .build()))
                                .build())
                        .build(),
                new SignalResponse.Builder()
                        .stream_state_update(new StreamStateUpdate.Builder()
                                .stream_states(List.of(new StreamStateInfo.Builder()
                                        .track_sid("TR_none")
                                        .build()))
                                .build())
                        .build(),
                new SignalResponse.Builder()
                        .track_published(
                                new TrackPublishedResponse.Builder().cid("none").build())
                        .build(),
                new SignalResponse.Builder()
                        .answer(new SessionDescription.Builder()
                                .type("answer")
                                .sdp("v=0")
                                .id(77)
                                .build())
                        .build(),
                new SignalResponse.Builder()
                        .trickle(new TrickleRequest.Builder()
                                .target(SignalTarget.SUBSCRIBER)
                                .candidateInit("{\"candidate\":[]}")
                                .build())
                        .build(),
                FakeLiveKit.update(FakeLiveKit.person("PA_x", "").build()),
                FakeLiveKit.update(FakeLiveKit.person("", "nobody with a very long name".repeat(90))
                        .state(ParticipantInfo.State.DISCONNECTED)
                        .build()),
                nothing.build());
    }
}
