package app.corrillo.client.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;

/** A server whose key the person has. */
final class ServerOptions {
    private static final int MAX_GUESTS = 100;
    private static final int LONGEST = 4 * 1024;

    private ServerOptions() {}

    static List<Option> all() {
        return List.of(
                Command.value(
                        "server",
                        "WSS",
                        "Hold it in a new room of this LiveKit server, whose key you have, not on this computer."),
                Command.value("key", "K", "The server's API key; else the one in your keyring."),
                Command.value("secret-file", "F", "A file that holds the key's secret."),
                Command.flag("remember", "Keep key and secret in your keyring."),
                Command.value("guests", "N", "How many invitations to print, each for one person."));
    }

    /** Reads the file now, so that a mistake is said before anything starts. */
    static Optional<Request.OnServer> server(Given given) {
        Optional<String> server = given.text("server");
        Optional<String> key = given.text("key");
        Optional<Path> secretFile = given.file("secret-file");
        boolean remember = given.has("remember");
        if (server.isEmpty()) {
            if (key.isPresent() || secretFile.isPresent() || remember) {
                throw new WrongOption("key-alone");
            }
            return Optional.empty();
        }
        if (key.isPresent() != secretFile.isPresent() || (remember && key.isEmpty())) {
            throw new WrongOption("key-and-secret");
        }
        int guests = given.number("guests", 1);
        if (guests < 0 || guests > MAX_GUESTS) {
            throw new WrongOption("guests", Integer.toString(MAX_GUESTS));
        }
        String secret = secretFile.map(ServerOptions::read).orElse("");
        return Optional.of(new Request.OnServer(server.get(), key.orElse(""), secret, remember, guests));
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new WrongOption("no-file", file.toString());
        }
    }
}
