package app.corrillo.engine.sound;

import java.nio.file.Path;

/** A recording, again and again. */
public final class WavLoop implements PcmSource {
    private final short[] samples;
    private int position;

    private WavLoop(short[] samples) {
        this.samples = samples;
    }

    /**
     * Reads a WAV file of 16-bit PCM, mono or stereo, at any rate from 8 to 192 kHz, of at most ten minutes; takes as
     * long as reading and converting it takes.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    public static WavLoop of(Path file) {
        return new WavLoop(WavFile.read(file).resampled());
    }

    @Override
    public void next(short[] tenMilliseconds) {
        for (int i = 0; i < tenMilliseconds.length; i++) {
            tenMilliseconds[i] = samples[position];
            position = position + 1 == samples.length ? 0 : position + 1;
        }
    }
}
