package app.corrillo.meeting.loop;

import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaProblem;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Brings one source to the last wish, one step at a time: whatever is wished while a step runs is looked at when it is
 * done, so quick changes neither overtake each other nor leave a track behind. Lives on the meeting's thread.
 *
 * @param <S> says which device
 */
final class CaptureLane<S> {
    private final Home home;
    private final Outlet outlet;
    private final Capture<S> capture;
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private @Nullable S wish;
    private @Nullable S refused;
    private @Nullable Held<S> held;
    private boolean busy;
    private boolean closing;

    /** Dead is a track of an engine that has ended: it is no more, and another one is to take its place. */
    private record Held<S>(S spec, LocalTrack track, boolean lost, boolean dead) {
        boolean runs(S goal) {
            return !dead && spec.equals(goal);
        }
    }

    CaptureLane(Home home, Outlet outlet, Capture<S> capture) {
        this.home = home;
        this.outlet = outlet;
        this.capture = capture;
    }

    /** What shall run from now on; null for nothing. */
    void wish(@Nullable S spec) {
        if (!closing) {
            wish = spec;
            refused = null;
            settle();
        }
    }

    /** Tries again what failed or was lost. */
    void retry() {
        refused = null;
        settle();
    }

    /** What runs is no more, without a fault of its own: it is opened again. */
    void renew() {
        Held<S> now = held;
        if (now != null) {
            held = new Held<>(now.spec(), now.track(), now.lost(), true);
            outlet.stall(now.track());
            settle();
        }
    }

    /** Whether something was wished that does not run, and is not being tried. */
    boolean isRefused() {
        return refused != null;
    }

    /** The track that runs now. */
    @Nullable
    LocalTrack track() {
        return held == null ? null : held.track();
    }

    /** Nothing is wished any more, ever. Completes when the device is free. */
    CompletableFuture<Void> release() {
        wish = null;
        closing = true;
        settle();
        return released;
    }

    private void settle() {
        if (busy) {
            return;
        }
        S goal = wish;
        Held<S> now = held;
        boolean moves = goal != null && !goal.equals(refused) && (now == null || !now.runs(goal));
        if (now != null && (goal == null || now.lost() || (moves && isInTheWay(now, goal)))) {
            drop(now);
        } else if (goal != null && moves) {
            reach(goal, now);
        } else if (closing) {
            released.complete(null);
        }
    }

    private boolean isInTheWay(Held<S> now, S goal) {
        return !now.dead() && !capture.canRunBeside(now.spec(), goal);
    }

    private void reach(S goal, @Nullable Held<S> now) {
        busy = true;
        CompletableFuture<Void> moved = now == null || now.dead() ? null : capture.move(goal);
        if (now != null && moved != null) {
            moved.whenComplete((done, failure) -> home.later(() -> moved(goal, now.track(), failure)));
        } else {
            capture.open(goal).whenComplete((track, failure) -> home.later(() -> opened(goal, track, failure)));
        }
    }

    private void moved(S goal, LocalTrack track, @Nullable Throwable failure) {
        if (failure != null) {
            fail(goal, failure);
        } else {
            held = new Held<>(goal, track, held != null && held.lost(), held != null && held.dead());
            capture.running(goal, track);
        }
        next();
    }

    private void opened(S goal, @Nullable LocalTrack track, @Nullable Throwable failure) {
        if (track == null) {
            fail(goal, failure == null ? new IllegalStateException("neither a track nor a reason") : failure);
            next();
        } else if (!goal.equals(wish)) {
            close(track);
        } else {
            Held<S> before = held;
            held = new Held<>(goal, track, false, false);
            track.lost().thenRun(() -> home.later(() -> lose(track)));
            CompletableFuture<Void> replaced = outlet.publish(track, before == null ? null : before.track());
            capture.running(goal, track);
            if (before == null) {
                next();
            } else {
                home.then(replaced, () -> close(before.track()));
            }
        }
    }

    private void fail(S goal, Throwable failure) {
        MediaProblem problem = Problems.of(failure);
        Held<S> now = held;
        if (now != null && now.dead()) {
            held = new Held<>(now.spec(), now.track(), true, true);
        }
        if (goal.equals(wish)) {
            S kept = now == null || now.dead() ? null : now.spec();
            wish = kept == null ? goal : kept;
            refused = kept == null ? goal : null;
            capture.failed(goal, problem, kept);
        }
    }

    private void lose(LocalTrack track) {
        Held<S> now = held;
        if (now != null && now.track().equals(track) && !now.lost() && !now.dead()) {
            held = new Held<>(now.spec(), track, true, false);
            refused = now.spec();
            capture.lost(now.spec());
            settle();
        }
    }

    private void drop(Held<S> now) {
        busy = true;
        held = null;
        home.then(outlet.withdraw(now.track()), () -> close(now.track()));
    }

    private void close(LocalTrack track) {
        track.close();
        home.then(track.released(), this::next);
    }

    private void next() {
        busy = false;
        settle();
    }
}
