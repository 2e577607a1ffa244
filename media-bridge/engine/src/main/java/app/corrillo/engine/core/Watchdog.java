package app.corrillo.engine.core;

import app.corrillo.meeting.time.Time;
import app.corrillo.natives.ProcessorWaits;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Notices a call into the native library that does not come back: after three seconds, and then every second. What
 * counts is how often it was looked at, as nothing can come back while the whole process stands still, less what the
 * thread of the process that waited longest for a processor has waited. After fifteen looks it is told in any case.
 */
public final class Watchdog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LIMIT = LOOK.multipliedBy(3);

    /** Some thread always waits a little. */
    private static final Duration ROUNDING = LOOK.dividedBy(2);

    private static final int MOST = 15;

    private final EngineThread engine;
    private final Supplier<Map<Long, Long>> waits;
    private final Consumer<Duration> hung;
    private final Time.Timer timer;
    private Map<Long, Long> before = Map.of();
    private Duration counted = Duration.ZERO;
    private long watched;
    private int looks;
    private boolean reported;

    /**
     * @param waits how long each thread of this process has waited for a processor in its life, in nanoseconds; empty
     *     if nobody knows
     * @param hung told how long it has been going on; must not block
     */
    public Watchdog(EngineThread engine, Time time, Supplier<Map<Long, Long>> waits, Consumer<Duration> hung) {
        this.engine = engine;
        this.waits = waits;
        this.hung = hung;
        this.timer = time.every(LOOK, this::look);
    }

    private void look() {
        long since = engine.busySince();
        if (since == 0 || since != watched) {
            watched = since;
            looks = 0;
            counted = Duration.ZERO;
            before = Map.of();
            reported = false;
            return;
        }
        looks++;
        Map<Long, Long> now = waits.get();
        // Less than nothing where the wait was longer: the system tells it when it is over.
        counted = longer(Duration.ZERO, counted.plus(LOOK).minusNanos(ProcessorWaits.longest(before, now)));
        before = now;
        if (counted.plus(ROUNDING).compareTo(LIMIT) > 0 || looks >= MOST) {
            report();
            hung.accept(longer(LIMIT, counted));
        }
    }

    private void report() {
        if (!reported) {
            reported = true;
            String where = Arrays.stream(engine.trace())
                    .limit(12)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining("\n  "));
            LOG.log(Level.ERROR, "the native library has not come back for {0} looks from\n  {1}", looks, where);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
