package app.corrillo.client.secrets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** An open keyring of a test's own, in a session bus of its own; not the person's. */
public final class PrivateKeyring implements AutoCloseable {
    private final Process session;
    private final String bus;

    /** Keeps its files below this folder. Returns when it answers. */
    public PrivateKeyring(Path home) {
        ProcessBuilder builder = new ProcessBuilder(
                        "dbus-run-session",
                        "--",
                        "sh",
                        "-c",
                        "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
                                + " echo \"$DBUS_SESSION_BUS_ADDRESS\"; cat")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        for (String place : new String[] {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"}) {
            builder.environment().put(place, home.toString());
        }
        try {
            session = builder.start();
            BufferedReader out = session.inputReader(StandardCharsets.UTF_8);
            bus = out.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a program needs to reach it. */
    public Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", bus);
    }

    @Override
    public void close() {
        session.descendants().forEach(ProcessHandle::destroy);
        session.destroy();
        session.onExit().join();
    }
}
