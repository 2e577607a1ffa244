package app.corrillo.carrier;

import app.corrillo.natives.ProcessorWaits;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long an engine has owed an answer while it could have given one. Of the time from one look to the next as much
 * counts as no thread of the engine waited for a processor, and never more than a {@link #PERIOD}, however late this
 * side looks itself. What would be too long by five times is too long in any case. Not thread-safe.
 */
final class Silence {
    /** From one look to the next, when this side gets a processor itself. */
    static final Duration PERIOD = Duration.ofMillis(500);

    /** An engine that waits for a processor all the time is not waited for for ever. */
    private static final int MOST = 5;

    /** Looks come a little early or late, and some thread always waits a little. */
    private static final Duration ROUNDING = PERIOD.dividedBy(2);

    private static final Logger LOG = System.getLogger(Silence.class.getName());

    private final Duration patience;
    private long looked;
    private Map<Long, Long> before = Map.of();
    private long counted;
    private long seen;
    private boolean complained;

    /**
     * An answer is owed from now on.
     *
     * @param now nanoseconds, as all times here
     */
    Silence(Duration patience, long now) {
        this.patience = patience;
        this.looked = now;
    }

    /**
     * Still no answer. Returns whether that is so for too long.
     *
     * @param waited how long each thread of the engine has waited for a processor in its life; empty if nobody knows
     */
    boolean isTooLong(long now, Map<Long, Long> waited) {
        long elapsed = now - looked;
        // Less than nothing where the wait was longer: the system tells it when it is over.
        counted = Math.max(0, counted + Math.min(PERIOD.toNanos(), elapsed - ProcessorWaits.longest(before, waited)));
        seen += Math.min(PERIOD.toNanos(), elapsed);
        looked = now;
        before = waited;
        return isReached(counted, patience) || isReached(seen, patience.multipliedBy(MOST));
    }

    /** The same, asking; where that fails nobody knows, and it is told once. */
    boolean isTooLong(long now, Supplier<Map<Long, Long>> waited) {
        return isTooLong(now, known(waited));
    }

    private Map<Long, Long> known(Supplier<Map<Long, Long>> waited) {
        try {
            return waited.get();
        } catch (RuntimeException | Error fault) {
            // An engine that hangs would else be waited for for ever.
            if (!complained) {
                LOG.log(Level.ERROR, "It cannot be told how long the media engine waits for a processor", fault);
            }
            complained = true;
            return Map.of();
        }
    }

    private static boolean isReached(long nanos, Duration limit) {
        return nanos > limit.minus(ROUNDING).toNanos();
    }
}
