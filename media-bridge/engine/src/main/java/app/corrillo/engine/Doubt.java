package app.corrillo.engine;

import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a connection was made without sound because the sound server, which is there, did not answer in time. Until
 * it answers nobody may say that there is sound: when that is said again, connections are made anew. Thread-safe.
 */
final class Doubt implements AutoCloseable {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final Supplier<CompletableFuture<Boolean>> answers;
    private final Time time;
    private volatile Consumer<Boolean> watcher = now -> {};
    private Time.@Nullable Timer timer;
    private boolean closed;

    /** @param answers completes with whether the server answers; or is gone, which others notice */
    Doubt(Supplier<CompletableFuture<Boolean>> answers, Time time) {
        this.answers = answers;
        this.time = time;
    }

    /** Told when it begins and when it ends, on any thread, in this order. */
    void watch(Consumer<Boolean> told) {
        watcher = told;
    }

    /** A connection was made without sound. */
    synchronized void begin() {
        if (timer == null && !closed) {
            watcher.accept(true);
            timer = time.after(ASK_AGAIN, this::ask);
        }
    }

    private void ask() {
        answers.get().thenAccept(this::answered);
    }

    private synchronized void answered(boolean there) {
        if (closed) {
            return;
        }
        if (there) {
            timer = null;
            watcher.accept(false);
        } else {
            timer = time.after(ASK_AGAIN, this::ask);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.cancel();
        }
    }
}
