package app.corrillo.engine.pulse;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The futures that were given out, so that closing leaves nobody waiting. Thread-safe. */
final class OpenFutures {
    private final List<CompletableFuture<?>> futures = new ArrayList<>();
    private boolean closed;

    <T> CompletableFuture<T> create() {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (!hold(future)) {
            end(future);
        }
        return future;
    }

    /** Fails all of them, and all that will be asked for. */
    void close() {
        release().forEach(OpenFutures::end);
    }

    private synchronized boolean hold(CompletableFuture<?> future) {
        futures.removeIf(CompletableFuture::isDone);
        return !closed && futures.add(future);
    }

    private synchronized List<CompletableFuture<?>> release() {
        closed = true;
        List<CompletableFuture<?>> left = List.copyOf(futures);
        futures.clear();
        return left;
    }

    private static void end(CompletableFuture<?> future) {
        future.completeExceptionally(new MediaException(MediaProblem.CLOSED, "the sound system is closed"));
    }
}
