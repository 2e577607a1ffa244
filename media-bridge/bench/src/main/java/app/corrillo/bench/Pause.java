package app.corrillo.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Time that is part of a measurement: what settles, its length and its pace. It is no wait for an event. */
public final class Pause {
    private Pause() {}

    /** Blocks for so long, to the millisecond. */
    @SuppressWarnings("ReturnValueIgnored")
    public static void of(Duration length) throws InterruptedException {
        new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Blocks for up to one frame, until so much of it has gone by: publishers send at the same instants of the clock,
     * {@value Film#FRAMES_PER_SECOND} of them in each of its seconds. What begins when a picture was seen would else
     * always begin in the same part of a frame, and take a whole frame more or less in one run than in the next.
     *
     * @param part from 0 to 1
     */
    public static void untilPartOfFrame(double part) {
        Instant now = Instant.now();
        double frames = (now.getEpochSecond() % 1000 + now.getNano() / 1e9) * Film.FRAMES_PER_SECOND;
        double missing = part - frames % 1;
        long wait = (long) ((missing < 0 ? missing + 1 : missing) * 1e9 / Film.FRAMES_PER_SECOND);
        long begin = System.nanoTime();
        for (long left = wait; left > 0; left = wait - (System.nanoTime() - begin)) {
            LockSupport.parkNanos(left);
        }
    }

    /** Blocks for so many seconds. */
    public static void seconds(int seconds) throws InterruptedException {
        of(Duration.ofSeconds(seconds));
    }
}
