package app.corrillo.meeting.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that comes later, and what is to be done with it, in the order of asking (a {@link CompletableFuture} alone
 * runs what waits for it in the reverse order). Only for its lane.
 */
public final class Awaited<T> {
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable T value;
    private @Nullable Throwable failure;

    public Awaited(Lane lane, CompletableFuture<T> future) {
        future.whenComplete((came, failed) -> lane.run(() -> {
            value = came;
            failure = failed;
            waiting.forEach(Runnable::run);
            waiting.clear();
        }));
    }

    /** Does this with the value, as soon as it is there and all that was asked before is begun. */
    public <R> CompletableFuture<R> then(Function<? super T, CompletableFuture<R>> use) {
        CompletableFuture<R> result = new CompletableFuture<>();
        Runnable task = () -> use(use, result);
        if (value == null && failure == null) {
            waiting.add(task);
        } else {
            task.run();
        }
        return result;
    }

    private <R> void use(Function<? super T, CompletableFuture<R>> use, CompletableFuture<R> result) {
        T there = value;
        if (there == null) {
            result.completeExceptionally(failure == null ? new IllegalStateException("no value") : failure);
            return;
        }
        begun(use, there).whenComplete((done, failed) -> {
            if (failed == null) {
                result.complete(done);
            } else {
                result.completeExceptionally(failed);
            }
        });
    }

    // What is asked after it is done all the same.
    private static <T, R> CompletableFuture<R> begun(Function<? super T, CompletableFuture<R>> use, T there) {
        try {
            return use.apply(there);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
