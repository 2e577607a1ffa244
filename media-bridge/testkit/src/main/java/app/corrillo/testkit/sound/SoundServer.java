package app.corrillo.testkit.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A sound server of a test's own, with its own folder and socket; needs no D-Bus of the system, no display, and no
 * sound card, and disturbs no other server. Its devices are null sinks: what is played on a speaker is recorded from
 * its monitor, and what is played into a microphone's feed is what the microphone hears.
 *
 * <p>Started empty. Not thread-safe. Closing ends every process and deletes the folder.
 */
public abstract class SoundServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FEED = "_feed";

    private final Path folder;
    private Process process;

    SoundServer(String prefix) {
        try {
            folder = Files.createTempDirectory(prefix);
            process = launch(folder);
            awaitAnswer();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (IllegalStateException failure) {
            close();
            throw failure;
        }
    }

    /** The command that runs the server in the foreground. */
    abstract List<String> command(Path folder);

    /** What makes a null sink work in blocks as short as those of a sound card. */
    abstract String promptness();

    /** Its socket. */
    static Path socket(Path folder) {
        return folder.resolve("native");
    }

    /** Plugs in loudspeakers {@code spk} and a microphone {@code mic}, and makes them the defaults. */
    final void furnish() {
        try {
            plugSpeaker("spk", "Speakers");
            plugMicrophone("mic", "Microphone");
            prefer("sink", "spk");
            preferMicrophone("mic");
        } catch (IllegalStateException failure) {
            close();
            throw failure;
        }
    }

    /** What libpulse takes as a server's address, and PULSE_SERVER. */
    public final String address() {
        return "unix:" + socket(folder);
    }

    /** What a program needs to use this server and no other. */
    public final Map<String, String> environment() {
        return Map.of("PULSE_SERVER", address(), "PULSE_RUNTIME_PATH", folder.toString());
    }

    /** Makes libpulse in this process use this server, from its next connection on, as webrtc-java's are. */
    public final void adopt() {
        environment().forEach(ThisProcess::setEnvironment);
    }

    /** Makes a microphone the default, and returns once the server says that it is. */
    public final void preferMicrophone(String name) {
        prefer("source", name);
    }

    // PipeWire answers before its session manager is there, which is what knows of defaults; and that one may miss a
    // wish for a device that it is still making.
    private void prefer(String kind, String name) {
        await("does not take " + name + " for its default", () -> {
            boolean asked = Commands.succeeds(List.of("pactl", "set-default-" + kind, name), environment());
            return asked && pactl("get-default-" + kind).strip().equals(name);
        });
    }

    /** Plugs loudspeakers in. Returns what {@link #unplug} takes. */
    public final String plugSpeaker(String name, String description) {
        return loadSink(name, description);
    }

    /** Plugs a microphone in, and its feed. Returns what {@link #unplug} takes. */
    public final String plugMicrophone(String name, String description) {
        loadSink(name + FEED, name + " feed");
        return load(
                "module-remap-source",
                "source_name=" + name,
                "master=" + name + FEED + ".monitor",
                describedAs("source", description));
    }

    /** Loads a module of the server. Returns what {@link #unplug} takes. */
    public final String load(String module, String... arguments) {
        List<String> command = new ArrayList<>(List.of("load-module", module));
        command.addAll(List.of(arguments));
        return pactl(command.toArray(String[]::new)).strip();
    }

    /** Unplugs what was plugged in. */
    public final void unplug(String plugged) {
        pactl("unload-module", plugged);
    }

    /** Runs pactl and returns what it prints. */
    public final String pactl(String... arguments) {
        List<String> command = new ArrayList<>(List.of("pactl"));
        command.addAll(List.of(arguments));
        return Commands.output(command, environment());
    }

    /** Plays a WAV file into a microphone, in real time. */
    public final Process speak(String microphone, Path wav) {
        return Commands.start(List.of("paplay", "--device=" + microphone + FEED, wav.toString()), environment());
    }

    /** Records what is heard on a speaker, as {@link Pcm#read} reads it, until the process is destroyed. */
    public final Process record(String speaker, Path samples) {
        return record(speaker, samples, 1);
    }

    /** The same with both channels, by turns. */
    public final Process recordBoth(String speaker, Path samples) {
        return record(speaker, samples, 2);
    }

    private Process record(String speaker, Path samples, int channels) {
        return Commands.start(
                List.of(
                        "parec",
                        "--device=" + speaker + ".monitor",
                        "--rate=48000",
                        "--channels=" + channels,
                        "--format=s16le",
                        "--latency-msec=20",
                        samples.toString()),
                environment());
    }

    /** Kills the server as a crash would. */
    public final void kill() {
        Commands.killTree(process);
    }

    /** Starts it again, with the same address and without devices. */
    public final void restart() {
        kill();
        try {
            process = launch(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitAnswer();
    }

    /** Stops the server from doing anything, without any of its sockets closing. */
    public final void freeze() {
        signalAll("-STOP");
    }

    /** Ends {@link #freeze}. */
    public final void thaw() {
        signalAll("-CONT");
    }

    @Override
    public final void close() {
        thaw();
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Commands::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String loadSink(String name, String description) {
        return load("module-null-sink", "sink_name=" + name, describedAs("sink", description), promptness());
    }

    private void signalAll(String signal) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .forEach(handle -> Commands.signal(handle, signal));
    }

    private Process launch(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(home)).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        Map<String, String> environment = builder.environment();
        List.of("PULSE_SERVER", "PULSE_PROP_OVERRIDE", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
                .forEach(environment::remove);
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", home.toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
        environment.put("PULSE_RUNTIME_PATH", home.toString());
        environment.put("PULSE_STATE_PATH", home.toString());
        return builder.start();
    }

    private void awaitAnswer() {
        await("does not start", () -> Commands.succeeds(List.of("pactl", "info"), environment()));
    }

    private void await(String otherwise, BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException("the sound server " + otherwise + ": " + log());
            }
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static String describedAs(String kind, String description) {
        return kind + "_properties=\"device.description='" + description + "'\"";
    }
}
