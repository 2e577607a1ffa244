package app.corrillo.engine.core;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Futures that say nothing but "done", and failures in the words of the door. */
public final class Results {
    private Results() {}

    /** A future that is done. */
    public static CompletableFuture<Void> done() {
        return CompletableFuture.allOf();
    }

    /** A future that failed. */
    public static <T> CompletableFuture<T> failed(MediaProblem problem, String message) {
        return CompletableFuture.failedFuture(new MediaException(problem, message));
    }

    /** What a failure means to the caller; what nobody foresaw is ENGINE_FAILED. */
    public static MediaException problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof MediaException known
                ? known
                : new MediaException(MediaProblem.ENGINE_FAILED, String.valueOf(cause), cause);
    }
}
