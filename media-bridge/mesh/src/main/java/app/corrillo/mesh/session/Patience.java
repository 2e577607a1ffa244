package app.corrillo.mesh.session;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long one waits for somebody who cannot be reached. Only for the session's lane. */
final class Patience {
    /** Somebody who is not reached for so long has left. */
    static final Duration GONE = Duration.ofSeconds(20);

    /** New ways are looked for this often. */
    static final Duration AGAIN = Duration.ofSeconds(5);

    /** Somebody who could not be reached is tried once more after this. */
    static final Duration LATER = Duration.ofSeconds(15);

    private final Time time;
    private final Lane lane;
    private final Runnable givesUp;
    private Time.@Nullable Timer limit;
    private Time.@Nullable Timer repeats;
    private @Nullable Runnable repeated;
    private boolean pausing;
    private int wait;

    Patience(Time time, Lane lane, Runnable givesUp) {
        this.time = time;
        this.lane = lane;
        this.givesUp = givesUp;
    }

    /** The wait begins, unless it has; a pause is over. */
    void begin() {
        if (pausing) {
            end();
        }
        if (limit == null) {
            limit = time.after(GONE, ifStillWaiting(givesUp));
        }
    }

    /** Another wait takes the place of this one, with all of its time; what is repeated goes on in it. */
    void beginAnew() {
        Runnable what = repeated;
        end();
        begin();
        if (what != null) {
            whileLost(what);
        }
    }

    /** Does this again and again until the wait ends. */
    void whileLost(Runnable what) {
        if (repeats == null) {
            repeated = what;
            repeats = time.every(AGAIN, ifStillWaiting(what));
        }
    }

    /** Does this after a longer pause, unless that is ended before. */
    void later(Runnable what) {
        end();
        pausing = true;
        limit = time.after(LATER, ifStillWaiting(() -> {
            end();
            what.run();
        }));
    }

    /** Nothing is waited for. */
    void end() {
        wait++;
        pausing = false;
        if (limit != null) {
            limit.cancel();
            limit = null;
        }
        if (repeats != null) {
            repeats.cancel();
            repeats = null;
            repeated = null;
        }
    }

    private Runnable ifStillWaiting(Runnable what) {
        int mine = wait;
        return () -> lane.run(() -> {
            if (wait == mine) {
                what.run();
            }
        });
    }
}
