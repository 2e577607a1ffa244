package app.corrillo.meeting.loop;

import app.corrillo.meeting.media.MediaProblem;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings something that has no track, such as the loudspeakers, to the last wish, one step at a time. Lives on the
 * meeting's thread.
 */
final class Setting<S> {
    private final Home home;
    private final Function<S, CompletableFuture<Void>> apply;
    private final Outcome<S> outcome;
    private @Nullable S wish;
    private @Nullable S applied;
    private @Nullable S refused;
    private boolean busy;

    /** Told how it went. */
    interface Outcome<S> {
        void applied(S value);

        /** {@code kept} is what holds instead, null for nothing. */
        void failed(S value, MediaProblem problem, @Nullable S kept);
    }

    Setting(Home home, Function<S, CompletableFuture<Void>> apply, Outcome<S> outcome) {
        this.home = home;
        this.apply = apply;
        this.outcome = outcome;
    }

    void wish(S value) {
        wish = value;
        refused = null;
        settle();
    }

    /** Tries again what failed. */
    void retry() {
        if (refused != null) {
            refused = null;
            settle();
        }
    }

    /** What was applied holds no more. */
    void again() {
        applied = null;
        settle();
    }

    private void settle() {
        S goal = wish;
        if (busy || goal == null || goal.equals(applied) || goal.equals(refused)) {
            return;
        }
        busy = true;
        apply.apply(goal).whenComplete((done, failure) -> home.later(() -> answered(goal, failure)));
    }

    private void answered(S goal, @Nullable Throwable failure) {
        busy = false;
        if (failure == null) {
            applied = goal;
            outcome.applied(goal);
        } else {
            fail(goal, Problems.of(failure));
        }
        settle();
    }

    private void fail(S goal, MediaProblem problem) {
        if (goal.equals(wish)) {
            wish = applied == null ? goal : applied;
            refused = applied == null ? goal : null;
            outcome.failed(goal, problem, applied);
        }
    }
}
