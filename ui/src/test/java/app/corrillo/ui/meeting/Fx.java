package app.corrillo.ui.meeting;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** Runs a test's steps on the JavaFX thread, and waits there for what must come. */
final class Fx {
    private static final long LIMIT_SECONDS = 20;

    private Fx() {}

    static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // another test has started it
        }
        Platform.setImplicitExit(false);
    }

    static <T> T call(Callable<T> step) {
        FutureTask<T> task = new FutureTask<>(step);
        Platform.runLater(task);
        try {
            return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    static void run(Runnable step) {
        call(() -> {
            step.run();
            return true;
        });
    }

    /** Asks on the JavaFX thread, pulse after pulse, until it holds. */
    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!call(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LIMIT_SECONDS + " s: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
        }
    }
}
