package app.corrillo.client.demo;

import app.corrillo.client.app.ThisProgram;
import java.io.IOException;
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
        List<String> command = new ArrayList<>(ThisProgram.asStarted());
        command.addAll(arguments);
        return new ChildProgram(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
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
