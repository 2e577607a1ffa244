package app.corrillo.engine.pulse;

import app.corrillo.meeting.media.Chime;
import java.util.List;

/**
 * Short soft notes, one after the other. Pure.
 *
 * @param hertz of each note
 * @param seconds how long a note is
 * @param loudness of its loudest moment, 0 to 1
 * @param bell whether notes fade from their beginning, as something that was struck; otherwise they are held
 */
record Melody(List<Double> hertz, double seconds, double loudness, boolean bell) {
    /** Samples a second. */
    static final int RATE = 48_000;

    /** So that a note does not click. */
    private static final int FADE = RATE / 50;

    /** What is left of a struck note at its end: 46 dB less. */
    private static final double LEFT = 0.005;

    /** A chime is told to nobody who talks, only beside. */
    private static final double QUIET = 0.07;

    /** For whoever wants to know which loudspeakers these are. */
    static final Melody TEST = new Melody(List.of(660.0, 880.0), 0.25, 0.25, false);

    Melody {
        hertz = List.copyOf(hertz);
    }

    /**
     * Up for who comes, down for who goes; one note for what is written, three for a hand, twice the same for a knock.
     */
    static Melody of(Chime chime) {
        return switch (chime) {
            case JOINED -> new Melody(List.of(523.25, 783.99), 0.18, QUIET, true);
            case LEFT -> new Melody(List.of(783.99, 523.25), 0.18, QUIET, true);
            case MESSAGE -> new Melody(List.of(1046.5), 0.25, QUIET, true);
            case HAND -> new Melody(List.of(659.26, 783.99, 987.77), 0.13, QUIET, true);
            case KNOCK -> new Melody(List.of(392.0, 392.0), 0.16, 1.5 * QUIET, true);
        };
    }

    /** Mono, {@value #RATE} a second, -1 to 1. */
    float[] samples() {
        int note = (int) (seconds * RATE);
        float[] samples = new float[note * hertz.size()];
        for (int i = 0; i < samples.length; i++) {
            int at = i % note;
            double edge = Math.min(1, Math.min(at, note - 1 - at) / (double) FADE);
            double decay = bell ? Math.pow(LEFT, (double) at / note) : 1;
            double wave = Math.sin(2 * Math.PI * hertz.get(i / note) * at / RATE);
            samples[i] = (float) (loudness * edge * decay * wave);
        }
        return samples;
    }
}
