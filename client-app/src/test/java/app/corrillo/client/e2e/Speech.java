package app.corrillo.client.e2e;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How loud a recording is over time, and where one is found in another. */
final class Speech {
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

    /** Says a sentence into a WAV file. */
    static Path say(String sentence, Path file) throws IOException, InterruptedException {
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
    static Speech of(Path wav, int rate) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(wav))) {
            in.skipNBytes(WAV_HEADER);
            ByteBuffer samples = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int step = rate / STEPS_A_SECOND;
            List<Double> loudness = new ArrayList<>();
            while (samples.remaining() >= step * Short.BYTES) {
                double sum = 0;
                for (int sample = 0; sample < step; sample++) {
                    double value = samples.getShort();
                    sum += value * value;
                }
                loudness.add(Math.sqrt(sum / step));
            }
            return new Speech(loudness.stream().mapToDouble(Double::doubleValue).toArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether this was said in the other, wherever it begins there. */
    boolean isIn(Speech other) {
        return foundIn(other) > FOUND;
    }

    // Piece by piece, each about where the one before it lets it be expected: a jitter buffer stretches what it plays.
    private double foundIn(Speech other) {
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
