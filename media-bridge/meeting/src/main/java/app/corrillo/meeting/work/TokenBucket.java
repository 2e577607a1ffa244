package app.corrillo.meeting.work;

/** Allows bursts and bounds the mean: so many at once, refilled at so many a second. Not thread-safe. */
public final class TokenBucket {
    private final double capacity;
    private final double perNano;
    private double tokens;
    private long filledAt;

    /** A full one. */
    public TokenBucket(double capacity, double perSecond, long nanos) {
        this.capacity = capacity;
        this.perNano = perSecond / 1e9;
        this.tokens = capacity;
        this.filledAt = nanos;
    }

    /** Takes one, if there is one at this time. */
    public boolean take(long nanos) {
        fill(nanos);
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    /** Whether there is none left. */
    public boolean isEmpty(long nanos) {
        fill(nanos);
        return tokens < 1;
    }

    /** Whether nothing was taken for long enough. */
    public boolean isFull(long nanos) {
        fill(nanos);
        return tokens >= capacity;
    }

    private void fill(long nanos) {
        tokens = Math.min(capacity, tokens + Math.max(0, nanos - filledAt) * perNano);
        filledAt = nanos;
    }
}
