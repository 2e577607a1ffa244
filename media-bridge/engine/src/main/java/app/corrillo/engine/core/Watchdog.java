package app.corrillo.engine.core;

import app.corrillo.meeting.time.Time;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reports a call into the native library that does not come back: once a call, after three seconds. */
public final class Watchdog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final EngineThread engine;
    private final Time.Timer timer;
    private long reported;

    public Watchdog(EngineThread engine, Time time) {
        this.engine = engine;
        this.timer = time.every(LOOK, this::look);
    }

    private void look() {
        long since = engine.busySince();
        if (since != 0 && since != reported && System.nanoTime() - since > LIMIT.toNanos()) {
            reported = since;
            String where = Arrays.stream(engine.trace())
                    .limit(12)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining("\n  "));
            LOG.log(
                    Level.ERROR,
                    "the native library has not come back for {0} s from\n  {1}",
                    LIMIT.toSeconds(),
                    where);
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
