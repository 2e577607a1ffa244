package app.corrillo.ui.meeting;

/**
 * Tells speech from a knock on the table: a microphone is talked into when it was loud for a third of the last moments.
 * Not thread-safe.
 */
final class Talking {
    /** Peaks above this are speech from where one sits; a quiet room stays below a tenth of it. */
    static final double LOUD = 0.04;

    /** Of 25 levels a second: eight tenths of a second. */
    static final int MOMENTS = 20;

    /** Syllables are loud, and there are gaps between them. */
    static final int ENOUGH = 7;

    private final boolean[] loud = new boolean[MOMENTS];
    private int next;
    private int count;

    /** One more level, 0 to 1. Returns whether somebody talks. */
    boolean heard(double level) {
        count -= loud[next] ? 1 : 0;
        loud[next] = level >= LOUD;
        count += loud[next] ? 1 : 0;
        next = (next + 1) % MOMENTS;
        return count >= ENOUGH;
    }
}
