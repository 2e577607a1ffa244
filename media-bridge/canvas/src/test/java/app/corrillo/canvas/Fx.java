package app.corrillo.canvas;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs a test's steps on the JavaFX thread. */
final class Fx {
    private static final long LIMIT_SECONDS = 20;

    private Fx() {}

    static void start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
        }
    }

    static <T> T call(Callable<T> step) throws Exception {
        FutureTask<T> task = new FutureTask<>(step);
        Platform.runLater(task);
        return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    static void run(Runnable step) throws Exception {
        call(() -> {
            step.run();
            return true;
        });
    }
}
