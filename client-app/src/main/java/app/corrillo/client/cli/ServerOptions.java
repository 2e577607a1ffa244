package app.corrillo.client.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A server whose key the person has, as picocli fills it in. */
final class ServerOptions {
    private static final int MAX_GUESTS = 100;
    private static final int LONGEST = 4 * 1024;

    @Option(
            names = "--server",
            paramLabel = "WSS",
            description = "Hold it in a new room of this LiveKit server, whose key you have, not on this computer.")
    private @Nullable String server;

    @Option(names = "--key", paramLabel = "K", description = "The server's API key; else the one in your keyring.")
    private @Nullable String key;

    @Option(names = "--secret-file", paramLabel = "F", description = "A file that holds the key's secret.")
    private @Nullable Path secretFile;

    @Option(names = "--remember", description = "Keep key and secret in your keyring.")
    private boolean remember;

    @Option(names = "--guests", paramLabel = "N", description = "How many invitations to print, each for one person.")
    private int guests = 1;

    /** Reads the file now, so that a mistake is said before anything starts. */
    Optional<Request.OnServer> server() {
        boolean keyed = key != null || secretFile != null || remember;
        if (server == null) {
            if (keyed) {
                throw new WrongOption("key-alone");
            }
            return Optional.empty();
        }
        if ((key == null) != (secretFile == null) || (remember && key == null)) {
            throw new WrongOption("key-and-secret");
        }
        if (guests < 0 || guests > MAX_GUESTS) {
            throw new WrongOption("guests", Integer.toString(MAX_GUESTS));
        }
        String secret = secretFile == null ? "" : read(secretFile);
        return Optional.of(new Request.OnServer(server, key == null ? "" : key, secret, remember, guests));
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new WrongOption("no-file", file.toString());
        }
    }
}
