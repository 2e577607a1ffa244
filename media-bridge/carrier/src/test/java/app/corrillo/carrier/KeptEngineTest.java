package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An engine that dies and hangs, and the one that is kept. */
class KeptEngineTest extends WithKeptEngine {
    /** The others are exchanged. */
    @Test
    void whoeverStartsThemIsToldOfThoseThatEndByThemselves() {
        life(1);
        engine.use(Extent.SOUND);
        Life second = life(2);
        assertEquals(List.of(), ended);
        second.kill();
        Eventually.equal(List.of(second), () -> List.copyOf(ended));
    }

    @Test
    void whatWasNotAnsweredIsAskedAgain() {
        engine.watchHealth(health::add);
        Life first = life(1);
        LocalTrack camera = engine.openCamera(new CameraSpec.Default()).join();
        first.fake().holdBack();
        CompletableFuture<LocalTrack> second = engine.openCamera(new CameraSpec.Default());
        Eventually.equal(Scenes.devices(), engine::devices);
        first.kill();
        assertEquals(
                MediaProblem.ENGINE_FAILED,
                camera.lost().orTimeout(20, TimeUnit.SECONDS).join());
        assertTrue(health.contains(Health.RESTARTING), "told before the track is lost");
        assertNotNull(second.orTimeout(20, TimeUnit.SECONDS).join());
        life(2);
        assertEquals(1, lives.getLast().fake().tracks().size());
        Eventually.that("it runs again", () -> health.getLast() == Health.RUNNING);
    }

    @Test
    void oneThatHangsIsReplaced() {
        Life first = life(1);
        look(3);
        first.fake().holdBack();
        Eventually.that("another one", () -> {
            time.advance(Duration.ofSeconds(1));
            engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
            return lives.size() == 2;
        });
        life(2);
    }

    /** Its process lives and answers: what the answer says is that nothing is done any more. */
    @Test
    void oneThatHasGivenItselfUpIsReplaced() {
        Life first = life(1);
        look(3);
        first.fake().giveUp();
        Eventually.that("another one", () -> {
            look(1);
            return lives.size() == 2;
        });
        life(2);
    }

    @Test
    void whoeverCannotBeToldKeepsNobodyFromAnotherEngine() {
        Life first = life(1);
        try (Subscription _ = engine.watchHealth(now -> {
                    throw new IllegalStateException("as the test asked");
                });
                Subscription _ = engine.watchHealth(health::add)) {
            first.kill();
            life(2);
            Eventually.equal(List.of(Health.RESTARTING, Health.RUNNING), () -> List.copyOf(health));
        }
    }

    @Test
    void aSoundThatCannotBePlayedAtOnceIsNotPlayedLater() {
        Life first = life(1);
        mayBegin = new CountDownLatch(1);
        first.kill();
        Eventually.that("no engine", () -> engine.life() == null);
        assertEquals(MediaProblem.ENGINE_FAILED, problem(engine.play(new SpeakerSpec.Default(), Chime.JOINED)));
        mayBegin.countDown();
        Life second = life(2);
        engine.play(new SpeakerSpec.Default(), Chime.LEFT)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        assertEquals(
                1,
                second.fake().calls().stream()
                        .filter(call -> call.startsWith("play"))
                        .count());
    }

    @Test
    void whoeverClosesDoesNotWaitForAnEngineThatIsStarting() {
        Life first = life(1);
        mayBegin = new CountDownLatch(1);
        first.kill();
        Eventually.that("no engine", () -> engine.life() == null);
        CompletableFuture<LocalTrack> asked = engine.openCamera(new CameraSpec.Default());
        try {
            CompletableFuture.runAsync(engine::close)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            assertEquals(MediaProblem.CLOSED, problem(asked));
        } finally {
            mayBegin.countDown();
        }
    }

    @Test
    void devicesOutliveAnEngine() {
        Life first = life(1);
        Eventually.equal(Scenes.devices(), engine::devices);
        List<MediaDevices> seen = new CopyOnWriteArrayList<>();
        engine.watchDevices(seen::add);
        first.kill();
        Life second = life(2);
        second.fake().plug(MediaDevices.NONE);
        Eventually.equal(MediaDevices.NONE, () -> second.engine().devices());
        assertEquals(Scenes.devices(), engine.devices(), "a new engine has not looked around yet");
        look(3);
        Eventually.equal(MediaDevices.NONE, engine::devices);
        Eventually.that("told", () -> !seen.isEmpty() && seen.getLast().equals(MediaDevices.NONE));
    }

    private Subscription meter(List<Double> levels) {
        Subscription meter = engine.meter(new MicrophoneSpec.Default(), levels::add)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        Eventually.that("a level", () -> levels.size() == 1);
        return meter;
    }

    private Life heardByTheSecond(List<Double> levels) {
        life(1).kill();
        Life second = life(2);
        Eventually.that("a level of the next one", () -> levels.size() == 2);
        return second;
    }

    @Test
    void microphonesAreListenedToByTheNextOne() {
        List<Double> levels = new CopyOnWriteArrayList<>();
        Subscription meter = meter(levels);
        Life second = heardByTheSecond(levels);
        meter.close();
        Eventually.that("closed", () -> second.fake().calls().contains("meter closed"));
    }

    @Test
    void aMicrophoneSoonAfterWhichTwoHaveEndedIsListenedToByNoThird() {
        List<Double> levels = new CopyOnWriteArrayList<>();
        Subscription meter = meter(levels);
        Life second = heardByTheSecond(levels);
        second.kill();
        Life third = life(3);
        third.fake().plug(MediaDevices.NONE);
        look(3);
        Eventually.equal(MediaDevices.NONE, engine::devices);
        meter.close();
        // It answers in order: whatever it was asked for is done.
        engine.windows().orTimeout(20, TimeUnit.SECONDS).join();
        assertEquals(2, levels.size());
        assertEquals(MediaProblem.DEVICE_BUSY, problem(engine.meter(new MicrophoneSpec.Default(), levels::add)));
        assertEquals(third, engine.life());
    }

    @Test
    void aMicrophoneLongAfterWhichTheyEndIsListenedToByEachOfThem() {
        life(1);
        List<Double> levels = new CopyOnWriteArrayList<>();
        Subscription meter = meter(levels);
        for (int count = 1; count < 3; count++) {
            Life life = life(count);
            look(1 + Math.toIntExact(DeadlyDevices.SOON.toSeconds()));
            life.kill();
            int heard = count + 1;
            Eventually.that("a level of the next one", () -> levels.size() == heard);
        }
        meter.close();
    }

    @Test
    void aMicrophoneThatTheNextOneDoesNotSeeAtFirstIsListenedToWhenItDoes() {
        Life first = life(1);
        List<Double> levels = new CopyOnWriteArrayList<>();
        Subscription meter = meter(levels);
        seen = MediaDevices.NONE;
        first.kill();
        Life second = life(2);
        // It answers in order: the microphone was refused before.
        engine.windows().orTimeout(20, TimeUnit.SECONDS).join();
        second.fake().plug(Scenes.devices());
        Eventually.that("a level of the next one", () -> levels.size() == 2);
        meter.close();
        Eventually.that("closed", () -> second.fake().calls().contains("meter closed"));
    }

    /** Two ends before the next engine is there ask it twice, and it reads the microphone for each. */
    @Test
    void aMicrophoneIsListenedToByNobodyAfterSeveralEndsWhenItIsClosed() {
        Life first = life(1);
        Subscription meter = engine.meter(new MicrophoneSpec.Default(), _ -> {})
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        mayBegin = new CountDownLatch(1);
        first.kill();
        Eventually.that("the next one is starting", () -> extents.size() == 2 && engine.life() == null);
        engine.use(Extent.SOUND);
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        mayBegin.countDown();
        Eventually.that("one for sound", () -> engine.life() != null && extents.getLast() == Extent.SOUND);
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        Life last = lives.getLast();
        // It answers in order: what it was asked for by both is done.
        engine.windows().orTimeout(20, TimeUnit.SECONDS).join();
        meter.close();
        Eventually.that(
                "both are closed",
                () -> last.fake().calls().stream()
                                .filter("meter closed"::equals)
                                .count()
                        == 2);
    }

    @Test
    void whoeverCannotBeToldOfDevicesKeepsNobodyFromAnotherEngine() {
        Life first = life(1);
        Eventually.equal(Scenes.devices(), engine::devices);
        try (Subscription _ = engine.watchDevices(now -> {
                    throw new IllegalStateException("as the test asked");
                });
                Subscription _ = engine.watchHealth(health::add)) {
            // As they are: so that the next one has something to tell at once.
            look(3);
            first.fake().plug(MediaDevices.NONE);
            Eventually.equal(MediaDevices.NONE, engine::devices);
            first.kill();
            life(2);
            Eventually.equal(List.of(Health.RESTARTING, Health.RUNNING), () -> List.copyOf(health));
        }
    }

    @Test
    void thatThereIsNoCameraIsNotBelievedFromANewEngineAtOnce() {
        Life first = life(1);
        Eventually.equal(Scenes.devices(), engine::devices);
        first.kill();
        Life second = life(2);
        MediaDevices none = new MediaDevices(true, List.of(), Scenes.devices().speakers(), List.of());
        second.fake().plug(none);
        Eventually.equal(none, () -> second.engine().devices());
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        assertEquals(Scenes.devices(), engine.devices());
        look(3);
        Eventually.equal(none, engine::devices);
    }

    @Test
    void afterTheEndEverythingIsClosed() {
        life(1);
        engine.close();
        assertEquals(MediaProblem.CLOSED, problem(engine.windows()));
        Eventually.that("closed", () -> lives.getFirst().both().served().isDone());
    }
}
