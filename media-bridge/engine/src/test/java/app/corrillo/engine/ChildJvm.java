package app.corrillo.engine;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process of its own, for what may kill the process that does it. */
final class ChildJvm implements AutoCloseable {
    private static final long PATIENCE = 90;

    private final Process process;
    private final Path folder;

    /** How a child ended. */
    record End(int exit, List<Path> crashFiles, String output) {
        boolean isClean() {
            return exit == 0 && crashFiles.isEmpty();
        }
    }

    private ChildJvm(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Runs this program in the folder, which gets its output and the files of a crash. */
    static ChildJvm start(Path folder, Map<String, String> environment, Class<?> program, String... arguments)
            throws IOException {
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:ErrorFile=" + folder.resolve("hs_err.log"),
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                program.getName());
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        return new ChildJvm(builder.start(), folder);
    }

    /** Waits until it has ended, with patience; one that does not is killed, which is no clean end. */
    End end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> crashes = files.filter(file -> {
                        String name = Objects.toString(file.getFileName());
                        return name.startsWith("hs_err") || name.startsWith("core");
                    })
                    .toList();
            String output = Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
            return new End(process.exitValue(), crashes, output);
        }
    }

    /** Whether it has said this word. */
    boolean said(String word) {
        try {
            return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8)
                    .contains(word);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Tells it to go on. */
    void goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (String property : List.of("jdk.module.path", "java.class.path")) {
            entries.addAll(List.of(System.getProperty(property, "").split(File.pathSeparator)));
        }
        CodeSource source =
                Objects.requireNonNull(Engine.class.getProtectionDomain().getCodeSource());
        try {
            URI main = source.getLocation().toURI();
            entries.add(Path.of(main).toString());
            entries.add(Path.of(main).resolveSibling("test-classes").toString());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return String.join(File.pathSeparator, entries);
    }
}
