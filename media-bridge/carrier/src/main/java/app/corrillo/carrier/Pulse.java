package app.corrillo.carrier;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine twice a second whether it still moves, and kills the one that does not. What counts is how often this
 * side has looked in vain: when the whole computer stands still, nobody looks. On the keeper's lane.
 */
final class Pulse {
    private static final Duration PERIOD = Duration.ofMillis(500);

    /** Looks without an answer before it is too late: three seconds. */
    private static final int PATIENCE = 6;

    /** At first the native library is loaded, which takes a while: twenty seconds. */
    private static final int FIRST_PATIENCE = 40;

    private static final Logger LOG = System.getLogger(Pulse.class.getName());

    private final Time.Timer timer;
    private @Nullable EngineLife life;
    private @Nullable CompletableFuture<Void> asked;
    private int looks;
    private boolean moved;

    Pulse(Time time, Lane lane) {
        timer = time.every(PERIOD, () -> lane.run(this::look));
    }

    void begin(EngineLife now) {
        life = now;
        moved = false;
        ask(now);
    }

    void end() {
        life = null;
    }

    void close() {
        timer.cancel();
        life = null;
    }

    private void ask(EngineLife now) {
        looks = 0;
        asked = now.engine().ping();
    }

    private void look() {
        EngineLife now = life;
        if (now == null || asked == null) {
            return;
        }
        if (asked.isCompletedExceptionally()) {
            end("has given itself up", now);
        } else if (asked.isDone()) {
            moved = true;
            ask(now);
        } else if (++looks >= (moved ? PATIENCE : FIRST_PATIENCE)) {
            end("does not move", now);
        }
    }

    private void end(String why, EngineLife now) {
        LOG.log(Level.WARNING, "The media engine {0} and is ended: {1}", why, now);
        life = null;
        now.kill();
    }
}
