package app.corrillo.ui;

/**
 * Where a window was left, in the pixels of the desktop, which may begin left of or above zero.
 *
 * @param width at least {@link #LEAST}
 * @param height at least {@link #LEAST}
 * @param maximized whether it fills the monitor on which it is
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /** No window is smaller. */
    public static final double LEAST = 100;

    /** Farther than this no desktop reaches. */
    private static final double MOST = 100_000;

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException if there can be no such window
     */
    public WindowPlace {
        if (!(Math.abs(x) <= MOST && Math.abs(y) <= MOST && isSize(width) && isSize(height))) {
            throw new IllegalArgumentException("no window is there");
        }
    }

    private static boolean isSize(double length) {
        return length >= LEAST && length <= MOST;
    }
}
