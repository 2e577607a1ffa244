package app.corrillo.testkit.meeting;

import static app.corrillo.testkit.meeting.LoopBench.troubles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeTrack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One's own media when the engine ends and another one takes its place. */
class LocalRestartTest {

    private static long count(LoopBench bench, String call) {
        return bench.engine.calls().stream().filter(call::equals).count();
    }

    @Test
    void everythingIsAsItWas() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.ShareScreen(new ScreenSpec.Window(7)));
            bench.meeting.send(new MeetingCommand.ChooseSpeaker(new SpeakerSpec.None()));
            FakeTrack screen = bench.open(Source.SCREEN);
            FakeTrack camera = bench.open(Source.CAMERA);
            bench.until("shared", state -> state.share().isPresent());
            bench.settle();

            bench.engine.crash();
            bench.until("it is said", state -> troubles(state).contains(Kind.ENGINE_RESTARTING));
            bench.until(
                    "still pictures",
                    state -> state.tracks().get(camera.id()) != null
                            && state.tracks().get(camera.id()).stalled());
            assertTrue(bench.meeting.state().share().isPresent());

            bench.engine.comeBack();
            bench.until("it is over", state -> !troubles(state).contains(Kind.ENGINE_RESTARTING));
            for (Source source : List.of(Source.CAMERA, Source.MICROPHONE, Source.SCREEN)) {
                FakeTrack now = bench.open(source);
                Eventually.that(
                        source + " goes out",
                        () -> now.equals(bench.session.published().get(source)));
                bench.until(source + " is shown", state -> state.tracks().containsKey(now.id()));
            }
            assertTrue(bench.open(Source.MICROPHONE).isEnabled());
            assertEquals(screen.spec(), bench.open(Source.SCREEN).spec());
            assertEquals(List.of(), troubles(bench.meeting.state()));
            bench.until("nothing of before", state -> !state.tracks().containsKey(camera.id()));
            Eventually.that("the loudspeakers are set again", () -> count(bench, "speaker None[]") == 2);
        }
    }

    @Test
    void anEngineThatTakesThePlaceOfAUsedUpOneHasTheChosenLoudspeakers() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.ChooseSpeaker(new SpeakerSpec.None()));
            Eventually.that("the loudspeakers are set", () -> count(bench, "speaker None[]") == 1);
            bench.settle();
            long processing = bench.engine.calls().stream()
                    .filter(call -> call.startsWith("processing"))
                    .count();

            bench.engine.comeBack();
            Eventually.that("they are set again", () -> count(bench, "speaker None[]") == 2);
            Eventually.that(
                    "and so is what is done to the sound",
                    () -> bench.engine.calls().stream()
                                    .filter(call -> call.startsWith("processing"))
                                    .count()
                            == processing + 1);
        }
    }

    @Test
    void ownTracksAreReplacedAndNobodyIsToldThatAShareEndedOrBegan() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.ShareScreen(new ScreenSpec.Window(7)));
            FakeTrack before = bench.open(Source.SCREEN);
            bench.until("shared", state -> state.share().isPresent());
            bench.settle();
            long notices = bench.meeting.state().noticesGiven();

            bench.engine.crash();
            bench.engine.comeBack();
            bench.until(
                    "another one in its place",
                    state -> state.share()
                            .filter(track -> !track.id().equals(before.id()) && !track.stalled())
                            .isPresent());
            bench.until("over", state -> troubles(state).isEmpty());
            bench.settle();
            assertEquals(notices + 1, bench.meeting.state().noticesGiven(), "only that the engine restarts");
        }
    }

    @Test
    void nothingIsUnmutedByItself() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.SetMicrophone(false));
            bench.meeting.send(new MeetingCommand.SetCamera(false));
            Eventually.that(
                    "the camera is closed",
                    () -> bench.engine.open(Source.CAMERA).isEmpty());
            bench.settle();
            bench.engine.crash();
            bench.engine.comeBack();
            FakeTrack microphone = bench.open(Source.MICROPHONE);
            bench.until("over", state -> troubles(state).isEmpty());
            bench.settle();
            assertFalse(microphone.isEnabled());
            assertTrue(bench.engine.open(Source.CAMERA).isEmpty());
        }
    }

    @Test
    void whatIsWishedMeanwhileHolds() {
        try (LoopBench bench = LoopBench.live()) {
            CameraSpec pattern = new CameraSpec.TestPattern(640, 360, 30, 1);
            bench.engine.crash();
            bench.meeting.send(new MeetingCommand.ChooseCamera(pattern));
            bench.meeting.send(new MeetingCommand.SetMicrophone(false));
            bench.engine.comeBack();
            Eventually.that(
                    "the camera that was wished last",
                    () -> bench.engine.open(Source.CAMERA).size() == 1
                            && bench.engine
                                    .open(Source.CAMERA)
                                    .getFirst()
                                    .spec()
                                    .equals(pattern));
            bench.settle();
            assertFalse(bench.open(Source.MICROPHONE).isEnabled());
        }
    }

    @Test
    void whatCannotBeOpenedAgainIsSaid() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.ChooseMicrophone(new MicrophoneSpec.None()));
            Eventually.that(
                    "no microphone", () -> bench.engine.open(Source.MICROPHONE).isEmpty());
            bench.settle();
            bench.engine.failNext(MediaProblem.DEVICE_BUSY);
            bench.engine.crash();
            bench.engine.comeBack();
            bench.until("said", state -> troubles(state).contains(Kind.CAMERA_REFUSED));
            bench.until("no still picture", state -> state.ownTracks().findAny().isEmpty());
        }
    }

    @Test
    void severalRestartsAreOne() {
        try (LoopBench bench = LoopBench.live()) {
            for (int time = 0; time < 5; time++) {
                bench.engine.crash();
                bench.engine.comeBack();
            }
            bench.until(
                    "over",
                    state -> troubles(state).isEmpty() && state.ownTracks().count() == 2);
            bench.settle();
            assertEquals(1, bench.engine.open(Source.CAMERA).size());
            assertEquals(1, bench.engine.open(Source.MICROPHONE).size());
        }
    }
}
