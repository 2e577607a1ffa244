package app.corrillo.client.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How this program is started once more. */
public final class ThisProgram {
    private ThisProgram() {}

    /** As it was started: an installed program is its launcher, from a build it is a java command with its flags. */
    public static List<String> asStarted() {
        String executable = ProcessHandle.current().info().command().orElse("java");
        if (!String.valueOf(Path.of(executable).getFileName()).startsWith("java")) {
            return List.of(executable);
        }
        List<String> command = new ArrayList<>(List.of(executable));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("--module-path"))
                .forEach(command::add);
        command.addAll(modules());
        return command;
    }

    /** Whether there is a java to start with other flags; a launcher alone cannot. */
    public static boolean takesFlags() {
        return java().isPresent();
    }

    /** With other flags for the virtual machine. */
    public static List<String> withFlags(List<String> flags) {
        List<String> command = new ArrayList<>(List.of(java().orElseThrow().toString()));
        command.addAll(flags);
        command.addAll(modules());
        return command;
    }

    private static Optional<Path> java() {
        Path bin = Path.of(System.getProperty("java.home", ""), "bin");
        return Stream.of("java", "java.exe")
                .map(bin::resolve)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> modules() {
        return List.of(
                "-cp",
                System.getProperty("java.class.path", ""),
                "-p",
                System.getProperty("jdk.module.path", ""),
                "-m",
                System.getProperty("jdk.module.main") + "/" + System.getProperty("jdk.module.main.class"));
    }
}
