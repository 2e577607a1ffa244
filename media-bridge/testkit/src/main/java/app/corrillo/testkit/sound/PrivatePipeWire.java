package app.corrillo.testkit.sound;

import java.nio.file.Path;
import java.util.List;

/** A PipeWire of a test's own, with its session manager and its server for libpulse. */
public final class PrivatePipeWire extends SoundServer {

    private PrivatePipeWire() {
        super("private-pipewire");
    }

    /** Without any device but the silent sink that PipeWire makes of nothing. */
    public static PrivatePipeWire empty() {
        return new PrivatePipeWire();
    }

    /** With loudspeakers {@code spk} and a microphone {@code mic}. */
    public static PrivatePipeWire start() {
        PrivatePipeWire server = new PrivatePipeWire();
        server.furnish();
        return server;
    }

    // The other two end at once where there is no PipeWire yet.
    @Override
    List<String> command(Path folder) {
        String socket = folder.resolve("pipewire-0").toString();
        return List.of(
                "dbus-run-session",
                "--",
                "sh",
                "-c",
                "pipewire & until [ -S '" + socket + "' ]; do sleep 0.05; done; wireplumber & pipewire-pulse & wait");
    }

    @Override
    String promptness() {
        return "rate=48000";
    }
}
