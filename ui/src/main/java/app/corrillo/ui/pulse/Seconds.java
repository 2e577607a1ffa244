package app.corrillo.ui.pulse;

import java.time.Duration;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Runs a task once a second. Not an animation: as long as one runs, JavaFX makes sixty pulses a second. JavaFX thread.
 */
public final class Seconds {
    private final Runnable task;
    private @Nullable Thread ticking;

    /** @param task on the JavaFX thread */
    public Seconds(Runnable task) {
        this.task = task;
    }

    /** Runs it in a second for the first time. */
    public void start() {
        stop();
        ticking = Thread.ofVirtual().name("seconds").start(this::tick);
    }

    /** Once that was run, at most one more second is told. */
    public void stop() {
        if (ticking != null) {
            ticking.interrupt();
            ticking = null;
        }
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                Platform.runLater(task);
            }
        } catch (InterruptedException _) {
            // It is over.
        }
    }
}
