package app.corrillo.engine.core;

import app.corrillo.meeting.time.Time;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Notices a call into the native library that does not come back: after three seconds, and then every second. What
 * counts is how often it was looked at: while the whole process stands still, nothing could come back.
 */
public final class Watchdog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LIMIT = 3;

    private final EngineThread engine;
    private final Consumer<Duration> hung;
    private final Time.Timer timer;
    private long watched;
    private int looks;

    /** @param hung told how long it has been going on; must not block */
    public Watchdog(EngineThread engine, Time time, Consumer<Duration> hung) {
        this.engine = engine;
        this.hung = hung;
        this.timer = time.every(LOOK, this::look);
    }

    private void look() {
        long since = engine.busySince();
        looks = since != 0 && since == watched ? looks + 1 : 0;
        watched = since;
        if (looks < LIMIT) {
            return;
        }
        if (looks == LIMIT) {
            String where = Arrays.stream(engine.trace())
                    .limit(12)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining("\n  "));
            LOG.log(Level.ERROR, "the native library has not come back for {0} s from\n  {1}", LIMIT, where);
        }
        hung.accept(LOOK.multipliedBy(looks));
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
