package app.corrillo.client.demo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** This program again, in a process of its own, until it is closed. */
final class ChildProgram implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final Process process;

    private ChildProgram(Process process) {
        this.process = process;
    }

    static ChildProgram start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(thisProgram());
        command.addAll(arguments);
        return new ChildProgram(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    // An installed program is its launcher; from a build it is a java command with its flags and modules.
    private static List<String> thisProgram() {
        String executable = ProcessHandle.current().info().command().orElse("java");
        Path name = Path.of(executable).getFileName();
        if (!String.valueOf(name).startsWith("java")) {
            return List.of(executable);
        }
        List<String> command = new ArrayList<>(List.of(executable));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("--module-path"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path", ""),
                "-p",
                System.getProperty("jdk.module.path", ""),
                "-m",
                System.getProperty("jdk.module.main") + "/" + System.getProperty("jdk.module.main.class")));
        return command;
    }

    /** Asks it to leave, and makes it after a while. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
