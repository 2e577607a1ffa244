package app.corrillo.testkit.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** How loud a recording is over time, and where one is found in another. */
public final class Speech {
    /** Samples a second of what {@link #say} makes. */
    public static final int RATE = 22_050;

    private static final int STEPS_A_SECOND = 50;
    private static final int WAV_HEADER = 44;

    /** Half a second, in steps, and by how much one piece may be earlier or later than the one before it. */
    private static final int PIECE = 25;

    private static final int STRETCH = 5;
    private static final double SILENCE = 50;

    /** Recordings through busy machines had 0.73 and more; the same sentence backwards has 0.60 at most. */
    private static final double FOUND = 0.67;

    private final double[] loudness;

    private Speech(double[] loudness) {
        this.loudness = loudness;
    }

    /** Says a sentence into a WAV file of 16 bit mono, {@link #RATE} samples a second. */
    public static Path say(String sentence, Path file) throws IOException, InterruptedException {
        int code = new ProcessBuilder("espeak-ng", "-w", file.toString(), sentence)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("espeak-ng failed: " + code);
        }
        return file;
    }

    /** A WAV file of 16 bit mono; its length field may be wrong, as in one that is still being recorded. */
    public static Speech of(Path wav, int rate) {
        short[] whole = Pcm.read(wav);
        int header = Math.min(whole.length, WAV_HEADER / Short.BYTES);
        return of(Arrays.copyOfRange(whole, header, whole.length), rate);
    }

    /** Samples of 16 bits, mono, so many a second. */
    public static Speech of(short[] samples, int rate) {
        int step = rate / STEPS_A_SECOND;
        double[] loudness = new double[samples.length / step];
        for (int index = 0; index < loudness.length; index++) {
            double sum = 0;
            for (int sample = index * step; sample < (index + 1) * step; sample++) {
                sum += (double) samples[sample] * samples[sample];
            }
            loudness[index] = Math.sqrt(sum / step);
        }
        return new Speech(loudness);
    }

    /** Whether this was said in the other, wherever it begins there. */
    public boolean isIn(Speech other) {
        return foundIn(other) > FOUND;
    }

    /**
     * How well this is found in the other where it is found best: the mean correlation of how loud both are over time,
     * 1 at most. Piece by piece, each about where the one before it lets it be expected: a jitter buffer stretches what
     * it plays.
     */
    public double foundIn(Speech other) {
        double best = 0;
        for (int lag = 0; lag + loudness.length <= other.loudness.length; lag++) {
            int drift = 0;
            double sum = 0;
            int pieces = 0;
            for (int from = 0; from + PIECE <= loudness.length; from += PIECE) {
                if (isSilent(from)) {
                    continue;
                }
                double found = -1;
                int where = drift;
                for (int near = drift - STRETCH; near <= drift + STRETCH; near++) {
                    double here = correlation(from, other.loudness, lag + from + near);
                    if (here > found) {
                        found = here;
                        where = near;
                    }
                }
                drift = where;
                sum += found;
                pieces++;
            }
            best = Math.max(best, sum / Math.max(1, pieces));
        }
        return best;
    }

    private boolean isSilent(int from) {
        for (int index = from; index < from + PIECE; index++) {
            if (loudness[index] > SILENCE) {
                return false;
            }
        }
        return true;
    }

    private double correlation(int from, double[] other, int begin) {
        if (begin < 0 || begin + PIECE > other.length) {
            return 0;
        }
        double meanHere = 0;
        double meanThere = 0;
        for (int index = 0; index < PIECE; index++) {
            meanHere += loudness[from + index] / PIECE;
            meanThere += other[begin + index] / PIECE;
        }
        double both = 0;
        double here = 0;
        double there = 0;
        for (int index = 0; index < PIECE; index++) {
            double one = loudness[from + index] - meanHere;
            double two = other[begin + index] - meanThere;
            both += one * two;
            here += one * one;
            there += two * two;
        }
        return here == 0 || there == 0 ? 0 : both / Math.sqrt(here * there);
    }
}
