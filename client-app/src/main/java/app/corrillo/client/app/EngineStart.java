package app.corrillo.client.app;

import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens an engine on a thread of its own, and keeps what is asked meanwhile in order. Thread-safe. */
final class EngineStart implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EngineStart.class.getName());
    private static final long LONGEST_START_SECONDS = 10;

    private final CompletableFuture<MediaEngine> started = new CompletableFuture<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Callable<MediaEngine> opening;
    private final AtomicBoolean begun = new AtomicBoolean();
    private boolean drained;

    EngineStart(Callable<MediaEngine> opening) {
        this.opening = opening;
    }

    /** Begins to open the engine, once. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("engine-start").start(this::open);
        }
    }

    Optional<MediaEngine> now() {
        return started.isDone() && !started.isCompletedExceptionally()
                ? Optional.of(started.resultNow())
                : Optional.empty();
    }

    /** Does this with the engine when it is there; nothing if it never is. */
    void then(Consumer<MediaEngine> task) {
        whenDecided(() -> now().ifPresent(task));
    }

    /** Asks the engine when it is there. The failure comes as the engine gave it, not wrapped. */
    <T extends @Nullable Object> CompletableFuture<T> ask(Function<MediaEngine, CompletableFuture<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        whenDecided(() -> started.thenCompose(question).whenComplete((value, failure) -> {
            if (failure == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(unwrapped(failure));
            }
        }));
        return answer;
    }

    private void open() {
        try {
            started.complete(opening.call());
        } catch (Exception | LinkageError failure) {
            LOG.log(System.Logger.Level.ERROR, "The media engine could not start", failure);
            started.completeExceptionally(
                    new MediaException(MediaProblem.ENGINE_FAILED, "the engine could not start", failure));
        }
        drain();
    }

    // Not by the future's own dependents: those run in the reverse order.
    private void whenDecided(Runnable task) {
        begin();
        synchronized (waiting) {
            if (!drained) {
                waiting.add(task);
                return;
            }
        }
        task.run();
    }

    private void drain() {
        while (true) {
            Runnable next;
            synchronized (waiting) {
                next = waiting.poll();
                drained = next == null;
            }
            if (next == null) {
                return;
            }
            run(next);
        }
    }

    // What is asked after it waits for this.
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "Somebody who waited for the media engine failed", fault);
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Closes the engine, if it ever began; one that is still starting is waited for. */
    @Override
    public void close() {
        if (begun.compareAndSet(false, true)) {
            return;
        }
        try {
            started.get(LONGEST_START_SECONDS, TimeUnit.SECONDS).close();
        } catch (ExecutionException neverStarted) {
            LOG.log(System.Logger.Level.DEBUG, "There is no engine to close");
        } catch (TimeoutException hangs) {
            LOG.log(System.Logger.Level.WARNING, "The media engine did not start in time and is left behind");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
