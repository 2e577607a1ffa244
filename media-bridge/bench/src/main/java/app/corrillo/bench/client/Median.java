package app.corrillo.bench.client;

import java.util.Arrays;

/** The middle one of measured values. */
public final class Median {
    private Median() {}

    /** NaN of nothing; values that are not numbers come last. */
    public static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
