package app.corrillo.mesh.session;

/**
 * How fast files may go out, so that speech and pictures on the same way do not suffer: faster while the round trip
 * stays what it was, slower as soon as something queues up on the way (after LEDBAT, RFC 6817, with half its target and
 * steps of a second). Only for the session's lane.
 */
final class FilePace {
    /** Bytes a second at first. */
    static final double FIRST = 512 * 1024;

    static final double LEAST = 48 * 1024;

    static final double MOST = 8 << 20;

    /** More than this above the shortest round trip is a queue, in milliseconds. */
    static final double QUEUE = 50;

    private static final double UP = 1.5;
    private static final double DOWN = 0.6;

    private double shortest = Double.MAX_VALUE;
    private double rate = FIRST;

    /** Bytes a second, over all connections together. */
    double rate() {
        return rate;
    }

    /** The longest round trip of the last second, in milliseconds; 0 where nothing is known. */
    void seen(double roundTripMillis) {
        if (roundTripMillis > 0) {
            shortest = Math.min(shortest, roundTripMillis);
        }
        boolean queues = roundTripMillis > 0 && roundTripMillis > shortest + QUEUE;
        rate = Math.clamp(rate * (queues ? DOWN : UP), LEAST, MOST);
    }
}
