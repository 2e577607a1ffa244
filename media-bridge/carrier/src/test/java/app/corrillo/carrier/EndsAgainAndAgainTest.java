package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An engine that ends too often, and what is wanted of the next one. */
class EndsAgainAndAgainTest extends WithKeptEngine {
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
        look(61);
        assertEquals(fifth, engine.life(), "it lives until it is killed");
        health.clear();
        fifth.kill();
        life(6);
        assertEquals(Extent.SOUND, extents.getLast());
        assertFalse(health.contains(Health.GIVEN_UP));
    }

    /** Whoever was told that it is given up, and nothing since, would wait for it for ever. */
    @Test
    void oneThatSomebodyElseHadStartedSaysSoToWhoeverWantsIt() {
        giveUp();
        engine.use(Extent.SOUND);
        life(4).kill();
        Eventually.that("given up again", () -> health.getLast() == Health.GIVEN_UP && engine.life() == null);
        time.advance(Duration.ofSeconds(61));
        engine.windows().orTimeout(20, TimeUnit.SECONDS).join();
        Life fifth = life(5);
        health.clear();
        engine.use(Extent.SOUND);
        engine.decided().join();
        assertEquals(List.of(Health.RUNNING), health);
        assertEquals(fifth, engine.life());
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

    /** Sound alone has one chance, and this was not it. */
    @Test
    void oneForEverythingThatDoesNotStartSaysNothingOfSoundAlone() {
        giveUp();
        time.advance(Duration.ofSeconds(61));
        brokenFor = Set.of(Extent.EVERYTHING);
        mayBegin = new CountDownLatch(1);
        CompletableFuture<List<ScreenTarget>> asked = engine.windows();
        Eventually.equal(Keeper.MOST_CRASHES + 1, extents::size);
        health.clear();
        engine.use(Extent.SOUND);
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        mayBegin.countDown();
        asked.orTimeout(20, TimeUnit.SECONDS).join();
        assertEquals(Extent.SOUND, extents.getLast());
        assertEquals(List.of(Health.RESTARTING, Health.RUNNING), health);
    }

    @Test
    void oneThatDoesNotStartIsTriedAgainAndThenLeftAlone() {
        Life first = life(1);
        broken = true;
        first.kill();
        Eventually.that("no engine", () -> engine.life() == null);
        assertEquals(MediaProblem.ENGINE_FAILED, problem(engine.windows()));
    }

    /** The first engine ends before it has answered, and those after it answer nothing. */
    private <T> CompletableFuture<T> diesOf(Supplier<CompletableFuture<T>> question) {
        mute = true;
        life(1).fake().holdBack();
        CompletableFuture<T> asked = question.get();
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        life(1).kill();
        return asked;
    }

    @Test
    void whatTwoEnginesDiedWithIsDoneByTheThird() {
        CompletableFuture<LocalTrack> asked = diesOf(() -> engine.openMicrophone(new MicrophoneSpec.Default()));
        Life second = life(2);
        mute = false;
        second.kill();
        assertNotNull(asked.orTimeout(20, TimeUnit.SECONDS).join());
        assertEquals(1, life(3).fake().tracks().size());
    }

    @Test
    void whatThreeEnginesDiedWithFailsAsThereIsNoOther() {
        CompletableFuture<LocalTrack> asked = diesOf(() -> engine.openMicrophone(new MicrophoneSpec.Default()));
        life(2).kill();
        life(3).kill();
        assertEquals(MediaProblem.ENGINE_FAILED, problem(asked));
    }

    /** It may be what they died of, and the third end would be one too many. */
    @Test
    void whatIsOnlyTriedOutIsAskedOfTwo() {
        CompletableFuture<Void> asked = diesOf(() -> engine.testSpeaker(new SpeakerSpec.Default()));
        Life second = life(2);
        Eventually.that("asked", () -> !second.fake().calls().isEmpty());
        second.kill();
        assertEquals(MediaProblem.CLOSED, problem(asked));
        assertEquals(List.of(), life(3).fake().calls());
    }
}
