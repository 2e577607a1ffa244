package app.corrillo.bench.client;

import java.awt.Dimension;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What clients and the others in the room are made with.
 *
 * @param program the command that is {@code corrillo}
 * @param peers the command that is the roompublisher
 * @param modules npm's folder that holds livekit-client
 * @param folder for films
 * @param logs a folder in it
 */
public record Clients(List<String> program, List<String> peers, Path modules, Path folder, Path logs) {

    /**
     * Reads the first four arguments of a bench: program (words with spaces between), roompublisher, modules, folder.
     */
    public static Clients of(List<String> arguments) throws IOException {
        Path folder = Path.of(arguments.get(3));
        return new Clients(
                List.of(arguments.get(0).split(" ", -1)),
                List.of(arguments.get(1)),
                Path.of(arguments.get(2)),
                folder,
                Files.createDirectories(folder.resolve("logs")));
    }

    /** Corrillo, not started yet. Its camera shows this film (Y4M), if any. */
    public CorrilloClient corrillo(String url, String token, Optional<Path> film) throws IOException {
        String link = url + "?access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return new CorrilloClient(program, link, film, logs);
    }

    /** The browser, not started yet, with tiles of this size in pixels. Its camera shows this film (Y4M), if any. */
    public BrowserClient browser(String url, String token, Dimension tile, Optional<Path> film) throws IOException {
        return new BrowserClient(modules, url, token, tile, film, logs);
    }
}
