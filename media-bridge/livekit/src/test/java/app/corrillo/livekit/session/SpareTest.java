package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeConnection;
import app.corrillo.testkit.media.FakeEngine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A connection that waits for whoever joins is never kept twice, nor too long. */
class SpareTest {
    private final VirtualTime time = new VirtualTime();
    private final FakeEngine engine = new FakeEngine(MediaDevices.NONE);
    private final Spare spare = new Spare();

    @Test
    void thereIsOneAtMost() {
        spare.make(engine, time);
        FakeConnection first = made(1);
        Subscription second = spare.make(engine, time);
        FakeConnection newest = made(2);
        Eventually.that("the first one is closed", first::isClosed);
        assertFalse(newest.isClosed());
        second.close();
        Eventually.that("nobody waits for it", newest::isClosed);
        assertTrue(spare.take(engine).isEmpty());
    }

    @Test
    void whatIsTakenIsNotGivenUp() {
        Subscription ready = spare.make(engine, time);
        assertTrue(spare.take(new FakeEngine(MediaDevices.NONE)).isEmpty(), "of another engine");
        assertTrue(spare.take(engine).isPresent());
        assertTrue(spare.take(engine).isEmpty(), "once");
        ready.close();
        time.advance(Spare.KEPT);
        assertFalse(made(1).isClosed());
    }

    @Test
    void whoeverWaitsTooLongGetsAnotherOne() {
        spare.make(engine, time);
        FakeConnection waiting = made(1);
        time.advance(Spare.KEPT);
        Eventually.that("it is closed", waiting::isClosed);
        assertTrue(spare.isEmpty());
    }

    @Test
    void otherDevicesMayMeanAnotherWayToPlay() {
        spare.make(engine, time);
        FakeConnection waiting = made(1);
        engine.plug(new MediaDevices(true, List.of(), List.of(), List.of()));
        Eventually.that("it is closed", waiting::isClosed);
    }

    @Test
    void thereIsRoomForAsManyAsCameTheLastTimeIfTheyAreFew() {
        spare.make(engine, time);
        Eventually.that("three of each", () -> made(1).receiving() == 6);
        spare.expect(1, 5);
        spare.make(engine, time);
        Eventually.that("three sounds, five pictures", () -> made(2).receiving() == 8);
        spare.expect(25, 25);
        spare.make(engine, time);
        Eventually.that("three of each again", () -> made(3).receiving() == 6);
    }

    @Test
    void anEngineThatMakesNoneIsAskedAgainByWhoeverJoins() {
        engine.failNext(MediaProblem.ENGINE_FAILED);
        spare.make(engine, time);
        Eventually.that("nothing is kept", spare::isEmpty);
    }

    /** Taken by somebody who does not listen yet: its end would be heard by nobody. */
    @Test
    void thatItEndedIsToldToWhoeverGetsItLater() {
        spare.make(engine, time);
        FakeConnection waiting = made(1);
        Spare.Ready ready = spare.take(engine).orElseThrow();
        waiting.become(State.CLOSED);
        // Told one after the other: when the second is heard, so was the first.
        CompletableFuture<State> told = new CompletableFuture<>();
        waiting.stats().join();
        ready.giveTo(new DeafListener() {
            @Override
            public void onState(State state) {
                told.complete(state);
            }
        });
        assertEquals(State.CLOSED, told.orTimeout(20, TimeUnit.SECONDS).join());
    }

    private FakeConnection made(int number) {
        Eventually.that("it is made", () -> engine.connections().size() == number);
        return engine.connections().getLast();
    }
}
