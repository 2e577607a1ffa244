package app.corrillo.ui.control;

import java.time.Duration;

/** Notices that a microphone has not been heard for a while: its bar stood still. */
final class Silence {
    /** How long people wait before they wonder. */
    static final Duration LONG = Duration.ofSeconds(5);

    private long since;
    private boolean counting;

    /**
     * Whether nothing has been heard for that long.
     *
     * @param level a linear amplitude, 0 to 1
     * @param now nanoseconds, of which only differences mean something
     */
    boolean lasts(double level, long now) {
        if (!counting || LevelBar.marks(level) > 0) {
            counting = true;
            since = now;
        }
        return now - since >= LONG.toNanos();
    }

    /** Begins anew. */
    void reset() {
        counting = false;
    }
}
