package app.corrillo.client.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;

/** A token beside the link. */
final class TokenOptions {
    private static final int LONGEST = 64 * 1024;

    private TokenOptions() {}

    static List<Option> all() {
        return List.of(
                Command.value("token", "T", "The token for the link; others can see it while it runs."),
                Command.value("token-file", "F", "A file that holds the token for the link."));
    }

    /** Reads the file now, so that a mistake is said before anything starts. */
    static Optional<GivenToken> token(Given options) {
        Optional<Path> file = options.file("token-file");
        if (options.has("token") && file.isPresent()) {
            throw new WrongOption("token-twice");
        }
        Optional<String> given = file.map(TokenOptions::read).or(() -> options.text("token"));
        if (given.filter(text -> text.isBlank() || text.length() > LONGEST).isPresent()) {
            throw new WrongOption("empty-token", file.map(Path::toString).orElse("--token"));
        }
        return given.map(text -> new GivenToken(text.strip()));
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new WrongOption("no-file", file.toString());
        }
    }
}
