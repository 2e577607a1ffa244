package app.corrillo.carrier;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a child to talk, for as long as it could have done so: see {@link Silence}. Closed, it waits no more. */
final class StartPatience implements AutoCloseable {
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Thread thread;

    /**
     * @param waited how long each thread of the child has waited for a processor in its life, in nanoseconds; empty if
     *     nobody knows
     */
    StartPatience(Duration limit, Supplier<Map<Long, Long>> waited) {
        thread = Thread.ofVirtual().name("engine start").start(() -> {
            Silence silence = new Silence(limit, System.nanoTime());
            while (!Thread.interrupted()) {
                LockSupport.parkNanos(Silence.PERIOD.toNanos());
                if (silence.isTooLong(System.nanoTime(), waited)) {
                    over.complete(null);
                    return;
                }
            }
        });
    }

    /** Runs the task when it has been waited for long enough. */
    void whenOver(Runnable task) {
        over.thenRun(task);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
