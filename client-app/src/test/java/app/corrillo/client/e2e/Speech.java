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

    /** How much of this is found in the other, wherever it begins there: 1 is all, 0 nothing. */
    double foundIn(Speech other) {
        double best = 0;
        for (int lag = 0; lag + loudness.length <= other.loudness.length; lag++) {
            best = Math.max(best, correlation(other.loudness, lag));
        }
        return best;
    }

    private double correlation(double[] other, int lag) {
        double meanHere = 0;
        double meanThere = 0;
        for (int index = 0; index < loudness.length; index++) {
            meanHere += loudness[index] / loudness.length;
            meanThere += other[lag + index] / loudness.length;
        }
        double both = 0;
        double here = 0;
        double there = 0;
        for (int index = 0; index < loudness.length; index++) {
            double one = loudness[index] - meanHere;
            double two = other[lag + index] - meanThere;
            both += one * two;
            here += one * one;
            there += two * two;
        }
        return here == 0 || there == 0 ? 0 : both / Math.sqrt(here * there);
    }
}
