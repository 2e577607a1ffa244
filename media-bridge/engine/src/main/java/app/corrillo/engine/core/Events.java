package app.corrillo.engine.core;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The thread on which listeners, watchers and futures of the engine are called: one at a time, in order. */
public final class Events implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Events.class.getName());

    private final ExecutorService serial = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("engine-events").factory());

    /** Any thread: calls it later. What it throws is logged; after {@link #close} nothing is called. */
    public void post(Runnable call) {
        accept(call);
    }

    /** Any thread: completes the future, even after {@link #close}. */
    public <T extends @Nullable Object> void complete(CompletableFuture<T> future, T value) {
        if (!accept(() -> future.complete(value))) {
            future.complete(value);
        }
    }

    /** Any thread: completes a future that says nothing but "done". */
    public void done(CompletableFuture<Void> future) {
        if (!accept(() -> future.complete(null))) {
            future.complete(null);
        }
    }

    /** Any thread: completes the future exceptionally, even after {@link #close}. */
    public void fail(CompletableFuture<?> future, Throwable failure) {
        if (!accept(() -> future.completeExceptionally(failure))) {
            future.completeExceptionally(failure);
        }
    }

    /** Any thread: asks on a thread of its own, which may wait, and completes the future with what comes of it. */
    public <T> CompletableFuture<T> answer(String name, Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                complete(answer, question.call());
            } catch (Throwable failure) {
                fail(answer, failure);
            }
        });
        return answer;
    }

    private boolean accept(Runnable call) {
        try {
            serial.execute(() -> guarded(call));
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, "a listener of the engine failed", failure);
        }
    }

    /** Calls what was posted before, then ends the thread; waits for that a second at most. */
    @Override
    public void close() {
        serial.shutdown();
        try {
            serial.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
