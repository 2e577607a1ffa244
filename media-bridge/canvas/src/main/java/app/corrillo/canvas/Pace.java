package app.corrillo.canvas;

/**
 * In which pulses pictures are taken. Each painting of a window has a fixed price, so there are at most some thirty a
 * second, and what comes at about the same time is painted together; but a picture that comes when nothing was painted
 * just before waits for no second pulse. On one thread, but for {@link #earliestNanos}.
 */
final class Pace {
    /** Between two paintings on the long run: a little less than between the pictures of somebody who sends thirty. */
    static final long PERIOD_NANOS = 33_000_000;

    /** What a late painting leaves to the next one, which may come a pulse early. */
    private static final long SAVED_NANOS = 17_000_000;

    /** So long few pictures wait for the others that usually come with them: one pulse. */
    private static final long GATHERING_NANOS = 14_000_000;

    private static final double MEMORY = 0.125;

    private volatile long earliestNanos;
    private long dueNanos;
    private long gatheringSince;
    private boolean gathering;
    private double usual;

    Pace(long nowNanos) {
        dueNanos = nowNanos;
        earliestNanos = nowNanos - SAVED_NANOS;
    }

    /** When the next painting may be. Any thread. */
    long earliestNanos() {
        return earliestNanos;
    }

    /** Whether so many pictures that wait are to be painted in the pulse of now. */
    boolean isDue(long nowNanos, int waiting) {
        if (waiting == 0 || nowNanos - earliestNanos < 0) {
            gathering = false;
            return false;
        }
        if (waiting * 2 >= usual) {
            return true;
        }
        if (!gathering) {
            gathering = true;
            gatheringSince = nowNanos;
        }
        return nowNanos - gatheringSince >= GATHERING_NANOS;
    }

    /** So many pictures were taken now. */
    void painted(long nowNanos, int pictures) {
        dueNanos = (dueNanos - nowNanos > 0 ? dueNanos : nowNanos) + PERIOD_NANOS;
        earliestNanos = dueNanos - SAVED_NANOS;
        usual += (pictures - usual) * MEMORY;
        gathering = false;
    }
}
