package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.livekit.OnLiveKitServer;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.livekit.PythonPeer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A room of a real livekit-server is recorded as long as somebody is in it whose token says that they record: as
 * LiveKit's own recorders join, which are hidden, and as one of somebody else's may, which is not.
 */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class RealRecordingTest extends OnLiveKitServer {
    @Test
    void aRecorderOfLiveKitsIsNobodyAndEverybodyKnowsThatItRecords() throws Exception {
        isToldToAll(
                "hidden",
                LiveKitToken.of("recorder")
                        .claim("kind", "egress")
                        .grant("hidden", true)
                        .grant("recorder", true),
                false);
    }

    @Test
    void aRecorderThatIsNotHiddenIsNobodyEither() throws Exception {
        isToldToAll("open", LiveKitToken.of("recorder").grant("recorder", true), true);
    }

    @Test
    void whoIsHiddenAndDoesNotRecordIsNobodyAndNothingIsRecorded() throws Exception {
        try (Guest ana = guest("ana", "watched", Version.ONE);
                PythonPeer watcher = PythonPeer.start()) {
            ana.sendTone(440);
            ana.join().awaitLive();
            watcher.join(
                    server.url(),
                    server.sign(LiveKitToken.of("watcher").room("watched").grant("hidden", true)));
            hears(watcher);
            try (Guest luis = guest("luis", "watched", Version.ZERO)) {
                luis.join().awaitLive();
                luis.awaitPeople(2);
                ana.awaitPeople(2);
                assertFalse(luis.state().recorded());
                assertFalse(ana.state().recorded());
            }
        }
    }

    private static void isToldToAll(String room, LiveKitToken token, boolean announces) throws Exception {
        try (Guest ana = guest("ana", room, Version.ONE)) {
            ana.sendTone(440);
            ana.join().awaitLive();
            assertFalse(ana.state().recorded());
            try (PythonPeer recorder = PythonPeer.start();
                    Guest luis = guest("luis", room, Version.ZERO)) {
                recorder.join(server.url(), server.sign(token.room(room)));
                ana.await("recorded", MeetingState::recorded);
                hears(recorder);
                luis.join().awaitLive();
                luis.awaitPeople(2);
                ana.awaitPeople(2);
                assertEquals(List.of(true), told(luis), "whoever comes later is told with the first words");
                if (announces) {
                    // The server tells of what it sends before that comes.
                    recorder.publishSound("microphone");
                    Eventually.that("it is received", () -> receives(ana));
                }

                recorder.leave();
                ana.await("recorded no more", now -> !now.recorded());
                luis.await("recorded no more", now -> !now.recorded());
                assertEquals(List.of(false, true, false), told(ana));
                assertEquals(2, ana.state().participants().size());
                assertEquals(2, luis.state().participants().size());
                assertFalse(luis.saw(RealRecordingTest::isOfRecorder));
            }
            ana.awaitPeople(1);
            assertFalse(ana.saw(RealRecordingTest::isOfRecorder));
            try (Guest eva = guest("eva", room, Version.ONE)) {
                eva.join().awaitLive();
                eva.awaitPeople(2);
                assertFalse(eva.state().recorded());
            }
        }
    }

    /** It is in, and does what recorders do. */
    private static void hears(PythonPeer recorder) {
        Eventually.that(
                "it hears Ana", () -> recorder.sound("ana", "microphone").isPresent());
    }

    private static boolean receives(Guest guest) {
        return guest.session().stats().join().stream()
                .flatMap(link -> link.tracks().stream())
                .filter(track -> track.direction() == Direction.RECEIVE)
                .map(TrackStats::bytes)
                .anyMatch(bytes -> bytes > 0);
    }

    private static boolean isOfRecorder(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.ParticipantArrived(Participant who, var _) -> isRecorder(who);
            case MeetingEvent.ParticipantsPresent(var people) ->
                people.stream().anyMatch(RealRecordingTest::isRecorder);
            default -> false;
        };
    }

    private static boolean isRecorder(Participant who) {
        return who.id().value().equals("recorder");
    }

    /** What was told of recording, each time that it changed. */
    private static List<Boolean> told(Guest guest) {
        List<Boolean> all = guest.events().stream()
                .filter(MeetingEvent.RecordingChanged.class::isInstance)
                .map(event -> ((MeetingEvent.RecordingChanged) event).on())
                .toList();
        return IntStream.range(0, all.size())
                .filter(at -> at == 0 || !all.get(at).equals(all.get(at - 1)))
                .mapToObj(all::get)
                .toList();
    }

    private static Guest guest(String name, String room, Version version) {
        return Guest.real(name, server.url(), server.token(room, name), time, version);
    }
}
