package app.corrillo.carrier;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engine twice a second whether it still moves, and kills the one that does not though it could: see
 * {@link Silence}. On the keeper's lane.
 */
final class Pulse {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** At first the native library is loaded, which takes a while. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(Pulse.class.getName());

    private final Time time;
    private final Time.Timer timer;
    private @Nullable EngineLife life;
    private @Nullable CompletableFuture<Void> asked;
    private Silence silence;
    private boolean moved;

    Pulse(Time time, Lane lane) {
        this.time = time;
        silence = new Silence(FIRST_PATIENCE, time.nanos());
        timer = time.every(Silence.PERIOD, () -> lane.run(this::look));
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
        silence = new Silence(moved ? PATIENCE : FIRST_PATIENCE, time.nanos());
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
        } else if (silence.isTooLong(time.nanos(), now::waited)) {
            end("does not move", now);
        }
    }

    private void end(String why, EngineLife now) {
        LOG.log(Level.WARNING, "The media engine {0} and is ended: {1}", why, now);
        life = null;
        now.kill();
    }
}
