package app.corrillo.testkit.media;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Completes futures on another thread, in order; can be told to wait, or to fail once. */
final class Answers {
    private final Executor serial = new Serial();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private @Nullable MediaProblem next;
    private @Nullable MediaProblem always;

    synchronized void failNext(MediaProblem problem) {
        next = problem;
    }

    synchronized void holdBack() {
        holding = true;
    }

    synchronized void letGo() {
        always = null;
        answerHeld();
    }

    /** Whatever waits, or is asked from now on, fails. */
    synchronized void refuseAll(MediaProblem problem) {
        always = problem;
        answerHeld();
    }

    private void answerHeld() {
        holding = false;
        held.forEach(serial::execute);
        held.clear();
    }

    synchronized void later(Runnable task) {
        if (holding) {
            held.add(task);
        } else {
            serial.execute(task);
        }
    }

    <T extends @Nullable Object> CompletableFuture<T> give(Optional<MediaProblem> problem, Supplier<T> what) {
        MediaProblem failure = asked(problem);
        CompletableFuture<T> future = new CompletableFuture<>();
        later(() -> {
            MediaProblem refused = failure != null ? failure : refused();
            if (refused != null) {
                future.completeExceptionally(new MediaException(refused, "as the test asked"));
            } else {
                future.complete(what.get());
            }
        });
        return future;
    }

    private synchronized @Nullable MediaProblem refused() {
        return always;
    }

    private synchronized @Nullable MediaProblem asked(Optional<MediaProblem> problem) {
        MediaProblem failure = next != null ? next : problem.orElse(null);
        next = null;
        return failure;
    }
}
