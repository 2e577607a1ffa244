package app.corrillo.client.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.client.engine.EngineProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The engines' processes that a process has. */
public final class Engines {
    private Engines() {}

    /** Those that live. */
    public static List<ProcessHandle> of(long parent) {
        return ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> child.isAlive() && commandLine(child).contains(EngineProgram.COMMAND))
                .toList();
    }

    // Java reads no more than a page of it.
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
