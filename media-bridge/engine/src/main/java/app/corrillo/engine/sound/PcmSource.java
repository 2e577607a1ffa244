package app.corrillo.engine.sound;

/**
 * Sound that Corrillo makes itself, in place of a microphone. Endless; the one who asks keeps the time. Not
 * thread-safe.
 */
public interface PcmSource {
    /** Samples a second. */
    int RATE = 48_000;

    /** Samples of ten milliseconds, one channel. */
    int SAMPLES = RATE / 100;

    /**
     * Fills in the next ten milliseconds. Allocates nothing and never blocks.
     *
     * @param tenMilliseconds of length {@link #SAMPLES}
     */
    void next(short[] tenMilliseconds);
}
