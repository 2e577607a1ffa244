package app.corrillo.testkit.livekit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Redis of a test's own, in memory alone. Skips the test where there is none. */
public final class PrivateRedis implements AutoCloseable {
    private final int port = Ports.tcp();
    private final Path folder;
    private final Process process;

    private PrivateRedis() {
        Path program = Installed.program("redis-server");
        try {
            folder = Files.createTempDirectory("redis");
            process = new ProcessBuilder(
                            program.toString(),
                            "--port",
                            "" + port,
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns when it answers. */
    public static PrivateRedis start() {
        PrivateRedis redis = new PrivateRedis();
        try {
            Programs.awaitStart("redis-server", redis.process, redis::answers);
            return redis;
        } catch (IllegalStateException | AssertionError failure) {
            redis.close();
            throw failure;
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        Programs.kill(process);
        Programs.delete(folder);
    }

    private boolean answers() {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
