package app.corrillo.testkit.window;

import java.util.List;

/**
 * What a {@link WindowProbe} saw since the line before.
 *
 * @param nanos when, on the clock of {@link System#nanoTime()}, which all processes of a computer share
 * @param beats how often it asked the JavaFX thread
 * @param longest the longest time until an answer, in milliseconds
 * @param tiles what the stage shows now
 * @param controls what can be clicked now
 * @param stalls the times that were too long
 */
public record Seen(
        long nanos, int beats, double longest, List<SeenTile> tiles, List<SeenControl> controls, List<Stall> stalls) {
    /** More than this is too long, in milliseconds: three pulses of a screen of 60 Hz. */
    public static final double TOO_LONG = 50;

    /**
     * One tile that can be seen.
     *
     * @param name whose it is
     * @param pictured whether it has a picture
     * @param still whether it is dimmed, as nothing comes any more
     */
    public record SeenTile(String name, boolean pictured, boolean still) {}

    /**
     * One button or line of a menu.
     *
     * @param name as a screen reader says it
     * @param x of its middle on the display, in pixels
     * @param y of its middle
     */
    public record SeenControl(String name, int x, int y) {}

    /**
     * One time that was too long.
     *
     * @param millis how long it took
     * @param cpuMillis what of it the JavaFX thread worked; the rest it waited, or another thread had the processor
     * @param paintMillis what of it the thread that paints worked
     * @param state of the thread, as seen most often
     * @param stack where it was, as seen most often; the innermost call first
     */
    public record Stall(double millis, double cpuMillis, double paintMillis, String state, List<String> stack) {}
}
