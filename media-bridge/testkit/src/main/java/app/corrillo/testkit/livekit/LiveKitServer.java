package app.corrillo.testkit.livekit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real livekit-server of a test's own: free ports, loopback alone, one key. Start one a class. Not thread-safe. Skips
 * the test where there is no server.
 */
public final class LiveKitServer implements AutoCloseable {
    /** The API key. */
    public static final String KEY = "testkey";

    /** The key's secret. */
    public static final String SECRET = "a-secret-of-the-tests-0123456789abcdef";

    private final Place place;
    private final Ends ends;
    private final Path folder;
    private Process process;

    private LiveKitServer(LiveKitOptions options, Place place) {
        this.place = place;
        ends = new Ends(place.address(), Ports.tcp(), Ports.tcp(), Ports.udp());
        Path program = Installed.livekitServer();
        try {
            folder = Files.createTempDirectory("livekit");
            Files.writeString(folder.resolve("config.yaml"), options.yaml(ends));
            process = launch(program);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitAnswer();
    }

    /**
     * Where it runs.
     *
     * @param address the only one at which it listens
     * @param command what goes in front of a command to run it there, such as in a network of its own
     */
    public record Place(String address, List<String> command) {
        /** This computer's loopback address. */
        public static final Place HERE = new Place("127.0.0.1", List.of());

        /** A command that runs something there. */
        public List<String> run(String... words) {
            return Stream.concat(command.stream(), Stream.of(words)).toList();
        }
    }

    /** Where it listens. */
    record Ends(String address, int http, int tcp, int udp) {}

    /** One node ({@link LiveKitOptions#PLAIN}). Returns when it answers. */
    public static LiveKitServer start() {
        return start(LiveKitOptions.PLAIN);
    }

    /** Starts one as wished. Returns when it answers. */
    public static LiveKitServer start(LiveKitOptions options) {
        return start(options, Place.HERE);
    }

    /** Starts one as wished, elsewhere. Returns when it answers. */
    public static LiveKitServer start(LiveKitOptions options, Place place) {
        return new LiveKitServer(options, place);
    }

    /** Where clients connect: {@code ws://127.0.0.1:PORT}, or at its own address. */
    public String url() {
        return "ws://" + ends.address() + ":" + ends.http();
    }

    /** Where its HTTP answers, the room service too. */
    public URI http() {
        return URI.create("http://" + ends.address() + ":" + ends.http());
    }

    /** The port of HTTP and signalling. */
    public int port() {
        return ends.http();
    }

    /** The port of media over UDP. */
    public int udpPort() {
        return ends.udp();
    }

    /** A token for somebody in a room, with all rights of a participant. */
    public String token(String room, String identity) {
        return sign(LiveKitToken.of(identity).room(room));
    }

    /** Signs a token with this server's key. */
    public String sign(LiveKitToken token) {
        return token.sign(KEY, SECRET);
    }

    /** Ends it as a crash would. */
    public void kill() {
        Programs.kill(process);
    }

    /** Starts it again on the same ports, after {@link #kill}. */
    public void restart() {
        Programs.kill(process);
        try {
            process = launch(Installed.livekitServer());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitAnswer();
    }

    /** Makes it hang, without any of its sockets closing. */
    public void freeze() {
        Programs.signal(process, "-STOP");
    }

    /** Ends {@link #freeze}. */
    public void thaw() {
        Programs.signal(process, "-CONT");
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** All that it has written. */
    public String log() {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        Programs.kill(process);
        Programs.delete(folder);
    }

    private Process launch(Path program) throws IOException {
        return new ProcessBuilder(place.run(
                        program.toString(),
                        "--config",
                        folder.resolve("config.yaml").toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private void awaitAnswer() {
        try {
            Programs.awaitStart("livekit-server", process, this::answers);
        } catch (IllegalStateException failure) {
            String log = log();
            close();
            throw new IllegalStateException(failure.getMessage() + ": " + log, failure);
        }
    }

    // It opens its ports when everything else is ready.
    private boolean answers() {
        try (Socket probe = new Socket(ends.address(), ends.http())) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
