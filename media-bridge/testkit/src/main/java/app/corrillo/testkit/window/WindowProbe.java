package app.corrillo.testkit.window;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Looks into a running program with a window, from an agent: asks the JavaFX thread again and again and measures how
 * long an answer takes, and writes down four times a second what the stage shows. The program knows nothing of it.
 */
public final class WindowProbe {
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LINE = TimeUnit.MILLISECONDS.toNanos(250);

    private final Writer out;
    private final JsonMapper json = new JsonMapper();
    private final HeartBeat heart = new HeartBeat();

    private WindowProbe(Writer out) {
        this.out = out;
    }

    /**
     * Called by the virtual machine before the program's main. Waits as long as programs are held; does nothing more in
     * a process without JavaFX.
     */
    public static void premain(String file) {
        Path lines = Path.of(file);
        while (Files.exists(held(lines))) {
            LockSupport.parkNanos(APART);
        }
        if (ModuleLayer.boot().findModule("javafx.graphics").isPresent()) {
            Thread.ofPlatform().daemon().name("window probe").start(() -> run(lines));
        }
    }

    /** As long as this file is there, no program begins. */
    static Path held(Path lines) {
        return lines.resolveSibling("held");
    }

    private static void run(Path file) {
        // The engine's process has this agent too, and no window: the file is not its to begin anew.
        while (!isRunning()) {
            LockSupport.parkNanos(LINE);
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            new WindowProbe(out).look();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void look() throws IOException {
        long line = System.nanoTime();
        while (true) {
            heart.beat();
            if (System.nanoTime() - line > LINE) {
                line = System.nanoTime();
                out.write(json.writeValueAsString(heart.news(heart.stage())));
                out.write('\n');
                out.flush();
            }
            LockSupport.parkNanos(APART);
        }
    }

    private static boolean isRunning() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }
}
