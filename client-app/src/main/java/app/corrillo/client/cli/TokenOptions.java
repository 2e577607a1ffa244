package app.corrillo.client.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A token beside the link, as picocli fills it in. */
final class TokenOptions {
    private static final int LONGEST = 64 * 1024;

    @Option(
            names = "--token",
            paramLabel = "T",
            description = "The token for the link; others can see it while it runs.")
    private @Nullable String token;

    @Option(names = "--token-file", paramLabel = "F", description = "A file that holds the token for the link.")
    private @Nullable Path file;

    /** Reads the file now, so that a mistake is said before anything starts. */
    Optional<GivenToken> token() {
        if (token != null && file != null) {
            throw new WrongOption("token-twice");
        }
        String given = file == null ? token : read(file);
        if (given == null) {
            return Optional.empty();
        }
        if (given.isBlank() || given.length() > LONGEST) {
            throw new WrongOption("empty-token", file == null ? "--token" : file.toString());
        }
        return Optional.of(new GivenToken(given.strip()));
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new WrongOption("no-file", file.toString());
        }
    }
}
