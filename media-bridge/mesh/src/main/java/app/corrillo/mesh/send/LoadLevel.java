package app.corrillo.mesh.send;

import java.time.Duration;

/**
 * How far this computer is relieved, from 0, as it likes, to {@value #MAX}. Pure: the next level from this one and what
 * was seen. It rises quickly and falls slowly, so that it does not swing.
 *
 * @param changedAt nanoseconds at which the level changed last
 * @param calmAt nanoseconds at which the computer was last seen to be behind, or at which the level changed
 * @param behindAt nanoseconds since which it has been behind without a pause; {@link Long#MIN_VALUE} if it is not
 */
public record LoadLevel(int level, long changedAt, long calmAt, long behindAt) {
    /** Nothing more can be saved beyond this. */
    public static final int MAX = 7;

    /** So long it has to be behind before something is taken away. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    /** So long a change is given to show an effect. */
    public static final Duration EFFECT = Duration.ofSeconds(4);

    /** So long it has to keep up before something is given back. */
    public static final Duration CALM = Duration.ofSeconds(20);

    /** Up to this level pixels are saved, beyond it frames. */
    private static final int PIXEL_LEVELS = 4;

    private static final double PIXELS_A_LEVEL = 0.7;

    private static final int[] FRAMES = {30, 30, 30, 30, 30, 20, 15, 10};

    /** Nothing to save. */
    public static LoadLevel none(long nanos) {
        return new LoadLevel(0, nanos, nanos, Long.MIN_VALUE);
    }

    /** The level after one more look at whether the computer is behind. */
    public LoadLevel seen(boolean behind, long nanos) {
        boolean settled = nanos - changedAt >= EFFECT.toNanos();
        if (behind) {
            long since = behindAt == Long.MIN_VALUE ? nanos : behindAt;
            return level < MAX && settled && nanos - since >= PATIENCE.toNanos()
                    ? new LoadLevel(level + 1, nanos, nanos, Long.MIN_VALUE)
                    : new LoadLevel(level, changedAt, nanos, since);
        }
        return level > 0 && nanos - calmAt >= CALM.toNanos()
                ? new LoadLevel(level - 1, nanos, nanos, Long.MIN_VALUE)
                : new LoadLevel(level, changedAt, calmAt, Long.MIN_VALUE);
    }

    /** The share of the usual pixels, 0 to 1. */
    public double pixels() {
        return Math.pow(PIXELS_A_LEVEL, Math.min(level, PIXEL_LEVELS));
    }

    /** The most frames a second of a camera. */
    public int framesPerSecond() {
        return FRAMES[level];
    }
}
