package app.corrillo.client.kills;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.SoundServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Listens for a tone at the loudspeakers of a computer, from its making until it is closed. */
final class Ear implements AutoCloseable {
    private static final int PIECE = Pcm.RATE / 10;
    private static final double LOUD = 2_000;
    private static final double SILENT = 200;

    private final Process recorder;
    private final Path file;
    private final double hertz;

    Ear(SoundServer sound, Path file, double hertz) {
        this.file = file;
        this.hertz = hertz;
        recorder = sound.record("spk", file);
        Eventually.that("it is recorded", () -> Files.exists(file));
    }

    /** How much was recorded until now, in tenths of a second. */
    int now() {
        return (int) (Pcm.count(file) / PIECE);
    }

    /** Whether the tone was heard for half a second, since then. */
    boolean heard(int since) {
        return run(since, true) > 0;
    }

    /** Whether the tone was silent for half a second and heard for half a second after that, since then. */
    boolean heardAgain(int since) {
        int silent = silentSince(since);
        return silent > 0 && run(silent, true) > 0;
    }

    /** Whether the tone was silent for half a second, since then. */
    boolean missed(int since) {
        return silentSince(since) > 0;
    }

    /** Where the first half second in which the tone was silent ends, since then; 0 if it was not. */
    int silentSince(int since) {
        return run(since, false);
    }

    /** Where the tone was not silent, since then. */
    List<String> traces(int since) {
        short[] samples = Pcm.read(file);
        return IntStream.range(since, samples.length / PIECE)
                .filter(piece -> amplitude(samples, piece) >= SILENT)
                .mapToObj(piece -> "%.0f after %.1f s".formatted(amplitude(samples, piece), (piece - since) / 10.0))
                .toList();
    }

    // Where the first five pieces in a row end that are all loud, or all silent; 0 where there are none.
    private int run(int since, boolean loud) {
        short[] samples = Pcm.read(file);
        int inARow = 0;
        for (int piece = since; (piece + 1) * PIECE <= samples.length; piece++) {
            double amplitude = amplitude(samples, piece);
            inARow = (loud ? amplitude > LOUD : amplitude < SILENT) ? inARow + 1 : 0;
            if (inARow == 5) {
                return piece + 1;
            }
        }
        return 0;
    }

    private double amplitude(short[] samples, int piece) {
        return Pcm.amplitude(Arrays.copyOfRange(samples, piece * PIECE, (piece + 1) * PIECE), hertz);
    }

    @Override
    public void close() {
        recorder.destroyForcibly();
    }
}
