package app.corrillo.testkit;

/**
 * How much more this process holds than when this was made: what is left of the heap after a collection. Thread-safe.
 */
public final class Heap {
    private static final int MIB = 1 << 20;

    private final long before = used();

    /** Waits until it is at most so much more, in MiB: what is held no more may take a while to go. */
    public void holdsAtMost(int mebibytes) {
        Eventually.that("at most " + mebibytes + " MiB more than before", () -> (used() - before) / MIB <= mebibytes);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
