package app.corrillo.engine.core;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the operations of one owner in the order in which they were asked for: each starts on the engine thread
 * when the one before has completed. When the owner closes, what is under way or waits fails with CLOSED at once.
 */
final class Operations {
    private final EngineThread engine;
    private final Events events;
    private final Deque<Operation<?>> waiting = new ArrayDeque<>();
    private @Nullable Operation<?> running;
    private boolean closed;

    Operations(EngineThread engine, Events events) {
        this.engine = engine;
        this.events = events;
    }

    /** Any thread. The future given back completes on the thread of the events. */
    <T extends @Nullable Object> CompletableFuture<T> add(Callable<CompletableFuture<T>> start) {
        Operation<T> operation = new Operation<>(start);
        if (!engine.offer(() -> enqueue(operation))) {
            operation.fail(closedFailure());
        }
        return operation.result;
    }

    /** Like {@link #add} for work that is done when it returns. */
    CompletableFuture<Void> run(Work work) {
        return add(() -> {
            work.run();
            return Results.done();
        });
    }

    /** Engine thread. */
    void close() {
        closed = true;
        Operation<?> current = running;
        if (current != null) {
            current.fail(closedFailure());
        }
        waiting.forEach(operation -> operation.fail(closedFailure()));
        waiting.clear();
    }

    private void enqueue(Operation<?> operation) {
        if (closed) {
            operation.fail(closedFailure());
        } else {
            waiting.add(operation);
            next();
        }
    }

    private void next() {
        while (running == null) {
            Operation<?> operation = waiting.poll();
            if (operation == null) {
                return;
            }
            running = operation;
            operation.start();
        }
    }

    private void ended(Operation<?> operation) {
        if (running == operation) {
            running = null;
            next();
        }
    }

    private static MediaException closedFailure() {
        return new MediaException(MediaProblem.CLOSED, "closed");
    }

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    private final class Operation<T extends @Nullable Object> {
        private final Callable<CompletableFuture<T>> work;
        private final CompletableFuture<T> result = engine.promise();

        private Operation(Callable<CompletableFuture<T>> work) {
            this.work = work;
        }

        private void start() {
            try {
                CompletableFuture<T> done = work.call();
                if (done.isDone() && !done.isCompletedExceptionally()) {
                    succeed(done.join());
                } else {
                    done.whenComplete((value, failure) -> engine.execute(() -> end(done, failure)));
                }
            } catch (Throwable failure) {
                fail(failure);
                running = null;
            }
        }

        private void end(CompletableFuture<T> done, @Nullable Throwable failure) {
            if (failure != null) {
                fail(failure);
            } else {
                events.complete(result, done.join());
            }
            ended(this);
        }

        private void succeed(T value) {
            events.complete(result, value);
            running = null;
        }

        private void fail(Throwable failure) {
            events.fail(result, Results.problem(failure));
        }
    }
}
