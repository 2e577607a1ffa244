package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An engine that dies and hangs, and the one that is kept. */
class KeptEngineTest {
    private final VirtualTime time = new VirtualTime();
    private final List<Life> lives = new CopyOnWriteArrayList<>();
    private final List<Extent> extents = new CopyOnWriteArrayList<>();
    private final List<Health> health = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile CountDownLatch mayBegin = new CountDownLatch(0);
    private final KeptEngine engine = KeptEngine.start(this::begin, time);

    private record Life(FakeEngine fake, Both both) implements EngineLife {
        @Override
        public RemoteEngine engine() {
            return both.window();
        }

        @Override
        public void kill() {
            both.kill();
        }

        @Override
        public void close() {
            both.window().close();
            fake.letGo();
            fake.close();
        }
    }

    private EngineLife begin(int number, Extent extent) throws IOException {
        extents.add(extent);
        try {
            mayBegin.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
        attempts.incrementAndGet();
        if (broken) {
            throw new IOException("as the test asked");
        }
        FakeEngine fake = new FakeEngine(Scenes.devices());
        Life life = new Life(fake, Both.of(fake, Path.of("/nowhere")));
        lives.add(life);
        return life;
    }

    @AfterEach
    void end() {
        engine.close();
        assertFalse(engine.life() != null);
    }

    private Life life(int count) {
        Eventually.that(
                count + " lives", () -> lives.size() == count && lives.getLast().equals(engine.life()));
        // It is known before everything is set that begins with it.
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        return lives.getLast();
    }

    private static MediaProblem problem(CompletableFuture<?> future) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> future.get(20, TimeUnit.SECONDS));
        return assertInstanceOf(MediaException.class, failure.getCause()).problem();
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
    void threeEndsInAMinuteAreTooMany() {
        engine.watchHealth(health::add);
        for (int count = 1; count <= Keeper.MOST_CRASHES; count++) {
            life(count).kill();
        }
        Eventually.that("given up", () -> health.contains(Health.GIVEN_UP));
        assertEquals(MediaProblem.ENGINE_FAILED, problem(engine.chooseSpeaker(new SpeakerSpec.Default())));
        assertEquals(Keeper.MOST_CRASHES, lives.size());
        time.advance(Duration.ofSeconds(61));
        engine.chooseSpeaker(new SpeakerSpec.Default())
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        life(Keeper.MOST_CRASHES + 1);
    }

    private void giveUp() {
        engine.watchHealth(health::add);
        for (int count = 1; count <= Keeper.MOST_CRASHES; count++) {
            life(count).kill();
        }
        Eventually.that("given up", () -> health.contains(Health.GIVEN_UP));
    }

    @Test
    void oneThatWasGivenUpIsStartedForSoundAloneAtOnceWhereThatIsAskedFor() {
        giveUp();
        engine.use(Extent.SOUND);
        life(Keeper.MOST_CRASHES + 1);
        assertEquals(Extent.SOUND, extents.getLast());
        assertEquals(
                List.of(Health.GIVEN_UP, Health.RESTARTING, Health.RUNNING),
                health.subList(health.size() - 3, health.size()));
        assertNotNull(engine.openMicrophone(new MicrophoneSpec.Default()).join());
        engine.use(Extent.SOUND);
        engine.decided().join();
        assertEquals(Keeper.MOST_CRASHES + 1, lives.size(), "it is there");
    }

    @Test
    void oneEndWithSoundAloneIsTooMuchInTheFirstMinuteAndNotLater() {
        giveUp();
        engine.use(Extent.SOUND);
        health.clear();
        life(4).kill();
        Eventually.that("given up again", () -> health.contains(Health.GIVEN_UP));
        assertEquals(4, lives.size());
        engine.use(Extent.SOUND);
        Life fifth = life(5);
        time.advance(Duration.ofSeconds(61));
        health.clear();
        fifth.kill();
        life(6);
        assertEquals(Extent.SOUND, extents.getLast());
        assertFalse(health.contains(Health.GIVEN_UP));
    }

    @Test
    void oneForSoundAloneGivesWayToOneForEverything() {
        giveUp();
        engine.use(Extent.SOUND);
        Life sound = life(4);
        LocalTrack microphone =
                engine.openMicrophone(new MicrophoneSpec.Default()).join();
        health.clear();
        engine.use(Extent.EVERYTHING);
        LocalTrack camera = engine.openCamera(new CameraSpec.Default())
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        Life whole = life(5);
        assertEquals(Extent.EVERYTHING, extents.getLast());
        assertEquals(
                List.of(camera.id()),
                whole.fake().tracks().stream().map(LocalTrack::id).toList());
        assertEquals(
                MediaProblem.ENGINE_FAILED,
                microphone.lost().orTimeout(20, TimeUnit.SECONDS).join());
        Eventually.that("the first is closed", () -> sound.both().served().isDone());
        assertEquals(List.of(Health.RESTARTING, Health.RUNNING), health);
        // All that was counted is forgotten.
        whole.kill();
        life(6).kill();
        life(7);
    }

    @Test
    void whatIsWantedWhileAnotherStartsHolds() {
        Life first = life(1);
        mayBegin = new CountDownLatch(1);
        first.kill();
        Eventually.that("another one starts", () -> extents.size() == 2 || engine.life() == null);
        engine.use(Extent.SOUND);
        engine.decided().join();
        mayBegin.countDown();
        Eventually.that("one for sound", () -> engine.life() != null && extents.getLast() == Extent.SOUND);
    }

    @Test
    void oneThatDoesNotStartIsTriedAgainAndThenLeftAlone() {
        Life first = life(1);
        broken = true;
        first.kill();
        Eventually.that("no engine", () -> engine.life() == null);
        assertEquals(MediaProblem.ENGINE_FAILED, problem(engine.windows()));
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
        time.advance(Duration.ofSeconds(3));
        Eventually.equal(MediaDevices.NONE, engine::devices);
        Eventually.that("told", () -> !seen.isEmpty() && seen.getLast().equals(MediaDevices.NONE));
    }

    @Test
    void oneThatIsUsedUpIsExchangedWhenNobodyNeedsIt() {
        Life first = life(1);
        engine.watchHealth(health::add);
        for (int number = 0; number < Wear.CONNECTIONS; number++) {
            engine.connect(new ConnectionOptions(List.of(), false, number + "/"), new DeafListener())
                    .join()
                    .close();
        }
        LocalTrack camera = engine.openCamera(new CameraSpec.Default()).join();
        look(20);
        assertEquals(1, lives.size(), "somebody needs it");
        camera.close();
        camera.released().join();
        Eventually.that("another one", () -> {
            look(1);
            return lives.size() == 2;
        });
        life(2);
        Eventually.that("the first is closed", () -> first.both().served().isDone());
        look(20);
        assertEquals(2, lives.size(), "once");
        assertFalse(health.contains(Health.RESTARTING));
        engine.windows().join();
    }

    @Test
    void oneThatIsUsedUpAndHasNoFollowerIsLeftInPeaceForAMinute() {
        life(1);
        for (int number = 0; number < Wear.CONNECTIONS; number++) {
            engine.connect(new ConnectionOptions(List.of(), false, number + "/"), new DeafListener())
                    .join()
                    .close();
        }
        broken = true;
        Eventually.that("another one is tried", () -> {
            look(1);
            return attempts.get() == 2;
        });
        look(20);
        assertEquals(2, attempts.get());
        engine.windows().join();
        broken = false;
        look(60);
        Eventually.that("another one", () -> {
            look(1);
            return lives.size() == 2;
        });
        life(2);
    }

    private void look(int seconds) {
        for (int second = 0; second < seconds; second++) {
            time.advance(Duration.ofSeconds(1));
            // A busy machine would do several looks in a row, and none of their pings could be answered between.
            engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
            EngineLife now = engine.life();
            if (now != null) {
                // The answer to the look's own ping comes before that to this one; one that is exchanged answers none.
                now.engine()
                        .ping()
                        .exceptionally(_ -> null)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
            }
        }
    }

    @Test
    void microphonesAreListenedToByTheNextOne() {
        Life first = life(1);
        List<Double> levels = new CopyOnWriteArrayList<>();
        Subscription meter = engine.meter(new MicrophoneSpec.Default(), levels::add)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        Eventually.that("a level", () -> levels.size() == 1);
        first.kill();
        Life second = life(2);
        Eventually.that("a level of the next one", () -> levels.size() == 2);
        meter.close();
        Eventually.that("closed", () -> second.fake().calls().contains("meter closed"));
    }

    @Test
    void afterTheEndEverythingIsClosed() {
        life(1);
        engine.close();
        assertEquals(MediaProblem.CLOSED, problem(engine.windows()));
        assertTrue(lives.getFirst().both().served().isDone());
    }
}
