package app.corrillo.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** The JavaFX thread, for tests. */
public final class Fx {
    private static final long DEADLINE_SECONDS = 30;

    private Fx() {}

    /** Starts JavaFX if it does not run yet. */
    public static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** Does this on the JavaFX thread and waits for what comes of it. */
    public static <T> T on(Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Does this on the JavaFX thread and waits until it is drawn. */
    public static void run(Runnable work) throws InterruptedException, ExecutionException, TimeoutException {
        on(() -> {
            work.run();
            return true;
        });
        pulses(3);
    }

    /** Waits for so many pulses. */
    public static void pulses(int count) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    done.complete(true);
                }
            }
        }.start());
        done.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until this holds on the JavaFX thread. */
    public static void await(String what, BooleanSupplier condition)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still not so: " + what);
            }
            pulses(1);
        }
    }
}
