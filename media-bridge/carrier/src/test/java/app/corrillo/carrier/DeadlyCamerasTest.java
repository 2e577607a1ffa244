package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A camera of which engine after engine ends. */
class DeadlyCamerasTest extends WithKeptEngine {
    private static final CameraSpec CAMERA = new CameraSpec.Default();

    private void opens(CameraSpec camera) {
        assertNotNull(engine.openCamera(camera).orTimeout(20, TimeUnit.SECONDS).join());
    }

    /** Ends the engine so many seconds after it has opened the camera; returns the one that follows. */
    private Life endsOf(CameraSpec camera, int seconds) {
        int count = lives.size();
        Life life = life(count);
        opens(camera);
        look(seconds);
        life.kill();
        return life(count + 1);
    }

    private Life endsTwoOf(CameraSpec camera) {
        life(1);
        Eventually.equal(Scenes.devices(), engine::devices);
        endsOf(camera, 1);
        return endsOf(camera, 1);
    }

    @Test
    void theThirdEngineIsNotAskedForItAndDoesTheRest() {
        engine.watchHealth(health::add);
        Life third = endsTwoOf(CAMERA);
        assertEquals(MediaProblem.DEVICE_BUSY, problem(engine.openCamera(CAMERA)));
        assertEquals(List.of(), third.fake().tracks());
        opens(new CameraSpec.TestPattern(640, 360, 30, -1));
        assertNotNull(engine.openMicrophone(new MicrophoneSpec.Default()).join());
        assertEquals(third, engine.life());
        assertFalse(health.contains(Health.GIVEN_UP));
    }

    /** Each ends before it has answered, so the question goes from one to the next by itself. */
    @Test
    void whoeverWaitsForItIsToldByTheThirdEngine() {
        mute = true;
        life(1).fake().holdBack();
        CompletableFuture<LocalTrack> asked = engine.openCamera(CAMERA);
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        life(1).kill();
        Life second = life(2);
        Eventually.that("asked", () -> !second.engine().isIdle());
        second.kill();
        assertEquals(MediaProblem.DEVICE_BUSY, problem(asked));
        assertEquals(List.of(), life(3).fake().tracks());
    }

    @Test
    void itIsTheSameCameraByWhicheverNameAndInSmallPictures() {
        endsTwoOf(CAMERA);
        for (CameraSpec same : List.of(
                new CameraSpec.Named("cam-1"),
                new CameraSpec.Named("Integrated camera"),
                CAMERA.small(),
                new CameraSpec.Small("cam-1"))) {
            assertEquals(MediaProblem.DEVICE_BUSY, problem(engine.openCamera(same)), same::toString);
        }
    }

    @Test
    void twoThatEndedOneEngineEachMayBeTriedAgain() {
        life(1);
        endsOf(CAMERA, 1);
        endsOf(new CameraSpec.TestPattern(640, 360, 30, -1), 1);
        opens(CAMERA);
    }

    @Test
    void aMinuteAfterTheFirstEndItIsTriedAgain() {
        life(1);
        endsOf(CAMERA, 1);
        look(30);
        endsOf(CAMERA, 1);
        look(28);
        assertEquals(MediaProblem.DEVICE_BUSY, problem(engine.openCamera(CAMERA)));
        look(2);
        opens(CAMERA);
        // That is the second end within a minute, and no third one follows.
        life(3).kill();
        life(4);
        assertEquals(MediaProblem.DEVICE_BUSY, problem(engine.openCamera(CAMERA)));
    }

    @Test
    void anEndThatComesLaterIsNotItsDoing() {
        life(1);
        endsOf(CAMERA, 1);
        endsOf(CAMERA, 1 + Math.toIntExact(DeadlyDevices.SOON.toSeconds()));
        opens(CAMERA);
    }

    /**
     * As a meeting does: it opens everything anew as soon as it hears of an end, which is before that is decided on.
     */
    @Test
    void nothingEndsAnEngineThatHasEndedBefore() {
        Life first = life(1);
        opens(CAMERA);
        look(1 + Math.toIntExact(DeadlyDevices.SOON.toSeconds()));
        List<CompletableFuture<LocalTrack>> reopened = new CopyOnWriteArrayList<>();
        try (Subscription _ = engine.watchHealth(now -> {
            if (now == Health.RESTARTING) {
                reopened.add(engine.openCamera(CAMERA));
            }
        })) {
            first.kill();
            life(2);
            assertNotNull(reopened.getFirst().orTimeout(20, TimeUnit.SECONDS).join());
            life(2).kill();
            life(3);
            assertNotNull(reopened.get(1).orTimeout(20, TimeUnit.SECONDS).join());
        }
    }

    @Test
    void whoeverWantsAnotherEngineMayTryItAgain() {
        endsTwoOf(CAMERA);
        engine.use(Extent.SOUND);
        life(4);
        engine.use(Extent.EVERYTHING);
        life(5);
        opens(CAMERA);
    }

    @Test
    void aCameraThatWorksIsOpenedAsOftenAsItIsWished() {
        life(1);
        for (int time = 0; time < 5; time++) {
            opens(CAMERA);
        }
        endsOf(CAMERA, 0);
        opens(CAMERA);
        time.advance(Duration.ofSeconds(1));
        opens(CAMERA);
    }
}
