package app.corrillo.engine.sound;

/**
 * Changes the rate of a whole recording, by a Kaiser-windowed sinc (J. O. Smith, "Digital Audio Resampling"). The
 * recording is taken as a ring, so that the seam of a loop does not click.
 */
final class Resampler {
    private static final int ZERO_CROSSINGS = 16;
    private static final double BETA = 8;
    private static final int STEPS = 512;
    private static final double[] WEIGHTS = weights();

    private Resampler() {}

    static short[] resample(short[] samples, int from, int to) {
        if (from == to) {
            return samples;
        }
        short[] out = new short[Math.max(1, (int) Math.round((double) samples.length * to / from))];
        // The ring must close exactly, so the rate is off by less than one sample in the whole length.
        double step = (double) samples.length / out.length;
        double band = Math.min(1, 1 / step);
        double reach = ZERO_CROSSINGS / band;
        for (int i = 0; i < out.length; i++) {
            out[i] = clip(at(samples, i * step, band, reach));
        }
        return out;
    }

    private static double at(short[] samples, double position, double band, double reach) {
        double sum = 0;
        double weights = 0;
        long last = (long) Math.floor(position + reach);
        long first = (long) Math.ceil(position - reach);
        int index = (int) Math.floorMod(first, (long) samples.length);
        for (long j = first; j <= last; j++) {
            double weight = weight(Math.abs(j - position) * band);
            sum += weight * samples[index];
            weights += weight;
            index = index + 1 == samples.length ? 0 : index + 1;
        }
        return sum / weights;
    }

    private static double weight(double distance) {
        double at = distance * STEPS;
        int below = (int) at;
        return WEIGHTS[below] + (at - below) * (WEIGHTS[below + 1] - WEIGHTS[below]);
    }

    private static double[] weights() {
        double[] weights = new double[ZERO_CROSSINGS * STEPS + 2];
        for (int i = 0; i < weights.length; i++) {
            double x = (double) i / STEPS;
            double sinc = i == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
            double edge = x / ZERO_CROSSINGS;
            weights[i] = sinc * bessel(BETA * Math.sqrt(Math.max(0, 1 - edge * edge))) / bessel(BETA);
        }
        return weights;
    }

    // The modified Bessel function of the first kind and order zero, by its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-9; k++) {
            term *= (x / 2 / k) * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    private static short clip(double value) {
        return (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
