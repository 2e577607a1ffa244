package app.corrillo.carrier;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A program of the tests in a process of its own. */
public final class TestProgram implements AutoCloseable {
    private final Process process;

    private TestProgram(Process process) {
        this.process = process;
    }

    /** Starts its main method. */
    public static TestProgram start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(command(program));
        command.addAll(List.of(arguments));
        return new TestProgram(new ProcessBuilder(command).inheritIO().start());
    }

    /** How it is started. */
    public static List<String> command(Class<?> program, String... flags) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", classPath(), program.getName()));
        return command;
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        kill();
    }

    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (String property : List.of("jdk.module.path", "java.class.path")) {
            entries.addAll(List.of(System.getProperty(property, "").split(File.pathSeparator)));
        }
        try {
            Path main = Path.of(Objects.requireNonNull(
                            RemoteEngine.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
            entries.add(main.toString());
            entries.add(main.resolveSibling("test-classes").toString());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return String.join(File.pathSeparator, entries);
    }
}
