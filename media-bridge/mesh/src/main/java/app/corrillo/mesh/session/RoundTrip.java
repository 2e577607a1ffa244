package app.corrillo.mesh.session;

/** The round trip of one connection, and whether something queues up on it. Only for the session's lane. */
final class RoundTrip {
    /** More than this above the shortest one is a queue, in milliseconds. */
    static final double QUEUE = 50;

    private double shortest = Double.MAX_VALUE;

    /**
     * One more look.
     *
     * @param millis 0 where nothing is known
     * @return whether it is longer than the way itself is
     */
    boolean queues(double millis) {
        if (millis <= 0) {
            return false;
        }
        shortest = Math.min(shortest, millis);
        return millis > shortest + QUEUE;
    }
}
