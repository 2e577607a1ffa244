package app.corrillo.mesh.session;

/**
 * How fast files may go out, so that speech and pictures on the same way do not suffer: faster while every round trip
 * stays what it was, slower as soon as something queues up on a way (after LEDBAT, RFC 6817, with half its target and
 * steps of a second). Only for the session's lane.
 */
final class FilePace {
    /** Bytes a second at first. */
    static final double FIRST = 512 * 1024;

    static final double LEAST = 48 * 1024;

    static final double MOST = 8 << 20;

    private static final double UP = 1.5;
    private static final double DOWN = 0.6;

    private double rate = FIRST;

    /** Bytes a second, over all connections together. */
    double rate() {
        return rate;
    }

    /** One more second has passed. */
    void passed(boolean queues) {
        rate = Math.clamp(rate * (queues ? DOWN : UP), LEAST, MOST);
    }
}
