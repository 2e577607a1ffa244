package app.corrillo.bench.client;

import java.util.Arrays;

/** The middle of measured values. */
public final class Median {
    private Median() {}

    /**
     * The mean of the two in the middle where they are even in number; NaN of nothing. What is no number comes last.
     */
    public static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int upper = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
    }
}
