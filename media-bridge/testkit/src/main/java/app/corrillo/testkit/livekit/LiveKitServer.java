package app.corrillo.testkit.livekit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real livekit-server of a test's own: free ports, loopback alone, one key. Start one a class. Not thread-safe. Skips
 * the test where there is no server.
 */
public final class LiveKitServer implements AutoCloseable {
    /** The API key. */
    public static final String KEY = "testkey";

    /** The key's secret. */
    public static final String SECRET = "a-secret-of-the-tests-0123456789abcdef";

    private final Ends ends = new Ends(Ports.tcp(), Ports.tcp(), Ports.udp());
    private final Path folder;
    private Process process;

    private LiveKitServer(LiveKitOptions options) {
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

    /** Where it listens on the loopback address. */
    record Ends(int http, int tcp, int udp) {}

    /** One node with all defaults. Returns when it answers. */
    public static LiveKitServer start() {
        return start(LiveKitOptions.PLAIN);
    }

    /** Starts one as wished. Returns when it answers. */
    public static LiveKitServer start(LiveKitOptions options) {
        return new LiveKitServer(options);
    }

    /** Where clients connect: {@code ws://127.0.0.1:PORT}. */
    public String url() {
        return "ws://127.0.0.1:" + ends.http();
    }

    /** Where its HTTP answers, the room service too. */
    public URI http() {
        return URI.create("http://127.0.0.1:" + ends.http());
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
        return new ProcessBuilder(
                        program.toString(),
                        "--config",
                        folder.resolve("config.yaml").toString())
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
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), ends.http())) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
