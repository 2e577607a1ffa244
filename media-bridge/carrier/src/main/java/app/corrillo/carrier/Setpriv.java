package app.corrillo.carrier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of util-linux that starts another one so that it goes on when its parent ends: one that is stopped before
 * its main cannot have asked for that itself.
 */
final class Setpriv {
    static final Path PROGRAM = Path.of("/usr/bin/setpriv");
    private static final long PATIENCE_SECONDS = 2;

    private Setpriv() {}

    /** What stands before a command; nothing where there is no such program. */
    static List<String> untried(Path program) {
        return Files.isExecutable(program) ? List.of(program.toString(), "--pdeathsig", "CONT", "--") : List.of();
    }

    /** The same, and nothing if it does not know how: before util-linux 2.33, or of busybox. It is run for that. */
    static List<String> words(Path program) {
        List<String> words = untried(program);
        return !words.isEmpty() && works(words) ? words : List.of();
    }

    private static boolean works(List<String> words) {
        try {
            Process trial = new ProcessBuilder(
                            Stream.concat(words.stream(), Stream.of("true")).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = trial.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            trial.destroyForcibly();
            return ended && trial.exitValue() == 0;
        } catch (IOException unusable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
