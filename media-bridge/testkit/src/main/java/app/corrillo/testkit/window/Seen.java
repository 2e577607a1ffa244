package app.corrillo.testkit.window;

import java.util.List;

/**
 * What a {@link WindowProbe} saw since the line before.
 *
 * @param nanos when, on the clock of {@link System#nanoTime()}, which all processes of a computer share
 * @param beats how often it asked the JavaFX thread
 * @param longest the longest time until an answer, and the longest of each of its parts, of whichever answer
 * @param tiles what the stage shows now
 * @param controls what can be clicked now
 * @param strip what the line says that tells what is wrong; empty for nothing
 * @param lines of lists, such as the people and the chat, as a screen reader says them
 * @param stalls the times that were too long
 * @param returns tiles that came back on the screen and have a new picture
 */
public record Seen(
        long nanos,
        int beats,
        Parts longest,
        List<SeenTile> tiles,
        List<SeenControl> controls,
        String strip,
        List<String> lines,
        List<Stall> stalls,
        List<Return> returns) {
    /** More than this is too long, in milliseconds: three pulses of a screen of 60 Hz. */
    public static final double TOO_LONG = 50;

    /**
     * One tile that can be seen.
     *
     * @param name whose it is
     * @param pictured whether it has a picture
     * @param still whether it is dimmed, as nothing comes any more
     * @param x of its middle on the display, in pixels
     * @param y of its middle
     * @param width in pixels
     * @param height in pixels
     */
    public record SeenTile(String name, boolean pictured, boolean still, int x, int y, int width, int height) {}

    /**
     * One button or line of a menu.
     *
     * @param name as a screen reader says it
     * @param x of its middle on the display, in pixels
     * @param y of its middle
     */
    public record SeenControl(String name, int x, int y) {}

    /**
     * One tile that came back.
     *
     * @param name whose it is
     * @param millis from when it was laid out again until a new picture was handed over to be painted
     */
    public record Return(String name, double millis) {}

    /**
     * What the time until an answer went to, in milliseconds.
     *
     * @param answer all of it
     * @param worked while the JavaFX thread worked
     * @param processor while it, or who brings it the question, was ready and others had the processors
     * @param slept while it waited for something else; in a pulse it waits until the one before is painted
     */
    public record Parts(double answer, double worked, double processor, double slept) {
        static final Parts NONE = new Parts(0, 0, 0, 0);

        /** The longest of each. */
        public Parts or(Parts other) {
            return new Parts(
                    Math.max(answer, other.answer),
                    Math.max(worked, other.worked),
                    Math.max(processor, other.processor),
                    Math.max(slept, other.slept));
        }
    }

    /**
     * One time that was too long.
     *
     * @param paintWorked what of it the thread that paints worked, in milliseconds
     * @param paintReady what of it that thread was ready, and others had the processors
     * @param state of the JavaFX thread, as seen most often
     * @param stack where it was, as seen most often; the innermost call first
     */
    public record Stall(Parts parts, double paintWorked, double paintReady, String state, List<String> stack) {}
}
