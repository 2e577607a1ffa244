package app.corrillo.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time that is part of a measurement: what settles, its length and its pace. It is no wait for an event. */
public final class Pause {
    private Pause() {}

    /** Blocks for so long, to the millisecond. */
    @SuppressWarnings("ReturnValueIgnored")
    public static void of(Duration length) throws InterruptedException {
        new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Blocks for so many seconds. */
    public static void seconds(int seconds) throws InterruptedException {
        of(Duration.ofSeconds(seconds));
    }
}
