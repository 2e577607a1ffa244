package app.corrillo.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;

/** The JavaFX thread, for tests. */
public final class Fx {
    private static final long DEADLINE_SECONDS = 30;

    private Fx() {}

    /** Starts JavaFX if it does not run yet. */
    public static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException _) {
            // It runs already.
        }
        Platform.setImplicitExit(false);
    }

    /** Does this on the JavaFX thread and waits for what comes of it. */
    public static <T> T call(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                done.complete(work.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        };
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        return get(done);
    }

    /** Does this on the JavaFX thread and waits until it is drawn. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
        pulses(3);
    }

    /** Whether nothing hides this node, itself and what it is in; on the JavaFX thread. */
    public static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Waits for so many pulses. */
    public static void pulses(int count) {
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
        get(done);
    }

    /** Waits until this holds on the JavaFX thread, and is laid out: what is clicked next is where it is seen. */
    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still not so: " + what);
            }
            pulses(1);
        }
        pulses(1);
    }

    /** What this future comes to, within the deadline. */
    public static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("nothing came of it in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
