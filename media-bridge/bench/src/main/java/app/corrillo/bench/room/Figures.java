package app.corrillo.bench.room;

import java.util.Locale;

/**
 * What one client cost and did.
 *
 * @param cpu milliseconds of processor time a second, of all its processes; 1000 is one core
 * @param memory proportional set size of all its processes, MiB
 * @param slowest painted pictures a second of the tile that got least
 * @param delay from drawing before encoding to being on the screen, median, milliseconds
 * @param first from the key that joins to the first picture, median, milliseconds
 * @param all from the key that joins to a picture in every tile, median, milliseconds
 * @param start from the start of the program to the first picture, median, milliseconds
 */
record Figures(
        double cpu, double memory, double slowest, double mean, double delay, double first, double all, double start) {
    static final String HEADER =
            "| publishers | | CPU ms/s | PSS MiB | painted/s, least | mean | delay ms | join to first ms | to all ms | start to first ms |";

    String row(int count, String name) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
                count,
                name,
                cpu,
                memory,
                slowest,
                mean,
                delay,
                first,
                all,
                start);
    }

    /** This one divided by the other, figure by figure. */
    Figures ratio(Figures other) {
        return new Figures(
                cpu / other.cpu,
                memory / other.memory,
                slowest / other.slowest,
                mean / other.mean,
                delay / other.delay,
                first / other.first,
                all / other.all,
                start / other.start);
    }
}
