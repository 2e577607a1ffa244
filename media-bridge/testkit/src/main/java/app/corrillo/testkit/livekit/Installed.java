package app.corrillo.testkit.livekit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * What {@code ./check} puts into the user's cache folder and on the path. What is missing skips a test, and says why.
 */
final class Installed {
    private static final int DIGITS = 16;

    private Installed() {}

    static Path livekitServer() {
        String version = new String(resource("livekit-server.version"), StandardCharsets.UTF_8).strip();
        return found(tools().resolve("livekit-server").resolve(version).resolve("server"), "livekit-server " + version);
    }

    /** The folder of npm's modules. */
    static Path browserModules() {
        Path folder = tools().resolve("browser-peers").resolve(versionOf("package-lock.json"));
        return found(folder.resolve("node_modules"), "livekit-client for a browser");
    }

    static Path python() {
        Path folder = tools().resolve("python-peers").resolve(versionOf("requirements.txt"));
        return found(folder.resolve("bin/python"), "LiveKit's SDK for Python");
    }

    /** A program on the path; the first of these names that there is. */
    static Path program(String... names) {
        return List.of(names).stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseGet(() -> missing(names[0]));
    }

    static byte[] resource(String name) {
        try (InputStream in = Installed.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path tools() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path folder =
                cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return folder.resolve("corrillo");
    }

    private static String versionOf(String resource) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(resource));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Path> onPath(String name) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path found(Path path, String what) {
        return Files.exists(path) ? path : missing(what);
    }

    private static Path missing(String what) {
        return Assumptions.abort(what + " is not installed; check installs it");
    }
}
