package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that does not come back, as often as it is looked at. */
class WatchdogTest {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final EngineThread engine = new EngineThread();
    private final List<Duration> told = new ArrayList<>();
    private final Watchdog watchdog = new Watchdog(engine, time, this::waits, told::add);
    private final List<CountDownLatch> calls = new ArrayList<>();
    private Duration waitInEach = Duration.ZERO;
    private int reads;

    /** Another thread than the one that waits never does. */
    private Map<Long, Long> waits() {
        return Map.of(7L, waitInEach.multipliedBy(++reads).toNanos(), 8L, 0L);
    }

    @AfterEach
    void close() {
        watchdog.close();
        calls.forEach(CountDownLatch::countDown);
        assertTrue(engine.close(() -> {}));
    }

    /** A call that comes back when the latch is counted down. */
    private CountDownLatch call() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        calls.add(end);
        engine.execute(() -> {
            begun.countDown();
            await(end);
        });
        await(begun);
        return end;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void oneCallIsToldAfterThreeSecondsAndThenEverySecond() {
        call();
        time.advance(LOOK.multipliedBy(3));
        assertEquals(List.of(), told);
        time.advance(LOOK.multipliedBy(2));
        assertEquals(List.of(Duration.ofSeconds(3), Duration.ofSeconds(4)), told);
    }

    @Test
    void manyCallsAreNotOne() {
        for (int number = 0; number < 5; number++) {
            CountDownLatch call = call();
            time.advance(LOOK.multipliedBy(2));
            call.countDown();
            Eventually.equal(0L, engine::busySince);
        }
        assertEquals(List.of(), told);
    }

    @Test
    void whatSomeThreadWaitsForAProcessorDoesNotCount() {
        waitInEach = LOOK.dividedBy(2);
        call();
        // The first sees it, the second does not know what was waited before; halves after that.
        time.advance(LOOK.multipliedBy(4));
        assertEquals(List.of(), told);
        time.advance(LOOK.multipliedBy(2));
        assertEquals(List.of(Duration.ofSeconds(3)), told);
    }

    @Test
    void oneThatAlwaysWaitsIsToldAfterFiveTimesAsLong() {
        waitInEach = LOOK;
        call();
        time.advance(LOOK.multipliedBy(15));
        assertEquals(List.of(), told);
        time.advance(LOOK);
        assertEquals(List.of(Duration.ofSeconds(3)), told);
    }
}
