package app.corrillo.testkit.sound;

import java.nio.file.Path;
import java.util.List;

/** A PulseAudio of a test's own. */
public final class PrivatePulse extends SoundServer {

    private PrivatePulse() {
        super("private-pulse");
    }

    /** Without any device. */
    public static PrivatePulse empty() {
        return new PrivatePulse();
    }

    /** With loudspeakers {@code spk} and a microphone {@code mic}. */
    public static PrivatePulse start() {
        PrivatePulse server = new PrivatePulse();
        server.furnish();
        return server;
    }

    @Override
    List<String> command(Path folder) {
        return List.of(
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--use-pid-file=no",
                "--exit-idle-time=-1",
                "--disallow-exit=yes",
                "--log-target=stderr",
                "--load=module-native-protocol-unix auth-anonymous=1 socket=" + socket(folder));
    }

    // Otherwise it works in blocks of two seconds, until somebody who wants less has waited for one.
    @Override
    String promptness() {
        return "norewinds=1";
    }
}
