package app.corrillo.testkit.meeting;

import static app.corrillo.testkit.meeting.LoopBench.troubles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeTrack;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalCameraTest {
    private static final MediaDevices WITHOUT = new MediaDevices(
            true, Scenes.devices().microphones(), Scenes.devices().speakers(), List.of());

    @Test
    void isSeenInTheLobbyAndByTheOthersOnlyAfterJoining() {
        try (LoopBench bench = new LoopBench()) {
            bench.until("preview", state -> state.ownTracks().count() == 1);
            FakeTrack preview = bench.open(Source.CAMERA);
            assertTrue(bench.session.published().isEmpty());
            assertTrue(bench.engine.open(Source.MICROPHONE).isEmpty());
            bench.join();
            assertEquals(preview, bench.session.published().get(Source.CAMERA));
            assertEquals(Scenes.ME, bench.own(Source.CAMERA).owner());
        }
    }

    @Test
    void isReleasedWhileItIsOff() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.SetCamera(false));
            Eventually.that("closed", () -> bench.engine.open(Source.CAMERA).isEmpty());
            assertFalse(bench.meeting.state().local().cameraOn());
            assertTrue(bench.session.calls().contains("unpublish camera"));
            assertTrue(bench.meeting.state().track(Scenes.ME, Source.CAMERA).isEmpty());
            bench.meeting.send(new MeetingCommand.SetCamera(true));
            assertEquals(bench.open(Source.CAMERA).id(), publishedId(bench));
        }
    }

    @Test
    void endsInTheLastWishHoweverQuicklyItIsSwitched() {
        Random random = new Random(11);
        try (LoopBench bench = LoopBench.live()) {
            for (int round = 0; round < 10; round++) {
                boolean on = false;
                for (int number = 0; number < 50; number++) {
                    on = random.nextBoolean();
                    bench.meeting.send(new MeetingCommand.SetCamera(on));
                    if (random.nextInt(5) == 0) {
                        bench.settle();
                    }
                }
                int expected = on ? 1 : 0;
                Eventually.that(
                        "the last wish", () -> bench.engine.open(Source.CAMERA).size() == expected);
                bench.settle();
                assertEquals(expected, bench.engine.open(Source.CAMERA).size());
                assertEquals(expected, bench.session.published().containsKey(Source.CAMERA) ? 1 : 0);
            }
        }
    }

    @Test
    void savesByOpeningTheSameDeviceAnewWhenItIsFree() {
        try (LoopBench bench = LoopBench.live()) {
            FakeTrack before = bench.open(Source.CAMERA);
            bench.meeting.send(new MeetingCommand.SaveCamera(true));
            Eventually.that("closed", before::isClosed);
            assertEquals(new CameraSpec.Small(""), bench.open(Source.CAMERA).spec());
            assertTrue(bench.session.calls().contains("unpublish camera"), "the device was free in between");
            assertEquals(new CameraSpec.Default(), bench.meeting.state().local().camera(), "the same choice");
            assertTrue(bench.meeting.state().local().cameraOn());
            FakeTrack small = bench.open(Source.CAMERA);
            bench.meeting.send(new MeetingCommand.SetCamera(false));
            Eventually.that("closed", small::isClosed);
            bench.meeting.send(new MeetingCommand.SetCamera(true));
            assertEquals(new CameraSpec.Small(""), bench.open(Source.CAMERA).spec(), "it goes on saving");
            bench.meeting.send(new MeetingCommand.SaveCamera(false));
            Eventually.that(
                    "whole again",
                    () -> bench.engine.open(Source.CAMERA).size() == 1
                            && bench.open(Source.CAMERA).spec().equals(new CameraSpec.Default()));
        }
    }

    @Test
    void isReplacedInPlaceAndOnlyThenClosed() {
        try (LoopBench bench = LoopBench.live()) {
            FakeTrack before = bench.open(Source.CAMERA);
            CameraSpec pattern = new CameraSpec.TestPattern(640, 360, 30, 1);
            bench.meeting.send(new MeetingCommand.ChooseCamera(pattern));
            Eventually.that("closed", before::isClosed);
            assertEquals(pattern, bench.open(Source.CAMERA).spec());
            assertEquals(bench.open(Source.CAMERA), bench.session.published().get(Source.CAMERA));
            assertFalse(bench.session.calls().contains("unpublish camera"));
            assertEquals(2, bench.meeting.state().ownTracks().count());
        }
    }

    @Test
    void keepsTheOldOneWhenTheNewOneFails() {
        try (LoopBench bench = LoopBench.live()) {
            FakeTrack before = bench.open(Source.CAMERA);
            bench.engine.failNext(MediaProblem.DEVICE_BUSY);
            bench.meeting.send(new MeetingCommand.ChooseCamera(new CameraSpec.Named("Integrated camera")));
            bench.until("told", state -> troubles(state).equals(List.of(Kind.CAMERA_REFUSED)));
            bench.settle();
            assertEquals(new CameraSpec.Default(), bench.meeting.state().local().camera());
            assertEquals(before, bench.open(Source.CAMERA));
            assertEquals(
                    "Integrated camera",
                    bench.meeting.state().notices().getLast().about().value());
        }
    }

    @Test
    void isNotSaidToBeMissingWhenItDoesNotStart() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.SetCamera(false));
            Eventually.that("closed", () -> bench.engine.open(Source.CAMERA).isEmpty());
            bench.settle();
            bench.engine.failNext(MediaProblem.DEVICE_BUSY);
            bench.meeting.send(new MeetingCommand.SetCamera(true));
            bench.until("told", state -> troubles(state).equals(List.of(Kind.CAMERA_REFUSED)));
            assertEquals(
                    Scenes.devices().cameras().getFirst().name(),
                    bench.meeting.state().notices().getLast().about().value());
            bench.meeting.send(new MeetingCommand.SetCamera(false));
            bench.until("not missed while off", state -> troubles(state).isEmpty());
            bench.meeting.send(new MeetingCommand.SetCamera(true));
            bench.open(Source.CAMERA);
            assertTrue(troubles(bench.meeting.state()).isEmpty());
        }
    }

    @Test
    void healsWhenItIsPluggedInAgain() {
        try (LoopBench bench = LoopBench.live()) {
            bench.open(Source.CAMERA).lose();
            bench.engine.plug(WITHOUT);
            bench.until("told", state -> troubles(state).equals(List.of(Kind.CAMERA_LOST)));
            Eventually.that("closed", () -> bench.engine.open(Source.CAMERA).isEmpty());
            bench.engine.plug(Scenes.devices());
            bench.until("mended", state -> troubles(state).isEmpty());
            assertEquals(bench.open(Source.CAMERA).id(), publishedId(bench));
        }
    }

    @Test
    void healsWhenThatItIsBackIsHeardBeforeThatItWasLost() {
        try (LoopBench bench = LoopBench.live()) {
            bench.engine.plug(Scenes.devices());
            bench.settle();
            bench.open(Source.CAMERA).lose();
            bench.until("told", state -> troubles(state).equals(List.of(Kind.CAMERA_LOST)));
            bench.settle();
            bench.time.advance(Duration.ofSeconds(3));
            bench.until("mended", state -> troubles(state).isEmpty());
        }
    }

    @Test
    void neverTakesAnotherCameraThanTheOneThatWasLost() {
        try (LoopBench bench = LoopBench.live()) {
            bench.open(Source.CAMERA).lose();
            bench.until("told", state -> troubles(state).equals(List.of(Kind.CAMERA_LOST)));
            bench.engine.plug(new MediaDevices(
                    true, List.of(), Scenes.devices().speakers(), List.of(new MediaDevice("x", "Other", true))));
            bench.until(
                    "other",
                    state -> state.local().devices().cameras().getFirst().id().equals("x"));
            bench.settle();
            assertTrue(bench.engine.open(Source.CAMERA).isEmpty());
        }
    }

    @Test
    void isToldOnceWhenThereIsNone() {
        try (LoopBench bench = new LoopBench(WITHOUT, Scenes.everythingOn())) {
            bench.until("told", state -> troubles(state).equals(List.of(Kind.NO_CAMERA)));
            bench.meeting.send(new MeetingCommand.SetCamera(false));
            bench.until("not missed while off", state -> troubles(state).isEmpty());
            bench.meeting.send(new MeetingCommand.SetCamera(true));
            bench.until("missed again", state -> troubles(state).equals(List.of(Kind.NO_CAMERA)));
            bench.engine.plug(Scenes.devices());
            bench.until("mended", state -> troubles(state).isEmpty());
            bench.open(Source.CAMERA);
        }
    }

    private static app.corrillo.meeting.TrackId publishedId(LoopBench bench) {
        Eventually.that("published", () -> bench.session.published().containsKey(Source.CAMERA));
        return bench.own(Source.CAMERA).id();
    }
}
