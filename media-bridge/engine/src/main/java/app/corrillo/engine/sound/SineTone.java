package app.corrillo.engine.sound;

/** A sine tone of a quarter of the greatest loudness. */
public final class SineTone implements PcmSource {
    private static final double AMPLITUDE = Short.MAX_VALUE / 4.0;

    private final double step;
    private double phase;

    /** @param hertz 20 to 20000 */
    public SineTone(int hertz) {
        if (hertz < 20 || hertz > 20_000) {
            throw new IllegalArgumentException("a tone has 20 to 20000 hertz");
        }
        step = 2 * Math.PI * hertz / RATE;
    }

    @Override
    public void next(short[] tenMilliseconds) {
        for (int i = 0; i < tenMilliseconds.length; i++) {
            tenMilliseconds[i] = (short) Math.round(AMPLITUDE * Math.sin(phase));
            phase = (phase + step) % (2 * Math.PI);
        }
    }
}
