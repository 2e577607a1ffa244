package app.corrillo.client.app;

import app.corrillo.canvas.PulseMeter;
import app.corrillo.ui.Desk;
import app.corrillo.ui.window.MainWindow;
import app.corrillo.ui.window.Start;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window as the rest of the program sees it, from any thread. */
final class AppWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AppWindow.class.getName());
    private static final long PATIENCE_SECONDS = 6;
    private static final int PULSES_TO_PAINT = 2;

    private final CompletableFuture<MainWindow> window = new CompletableFuture<>();

    private AppWindow() {}

    /**
     * Shows the window as soon as JavaFX has started. Returns at once; {@code painted} runs on the JavaFX thread when
     * it has been painted for the first time, {@code closed} when the window is gone.
     */
    static AppWindow open(JavaFx javafx, Desk desk, Start start, Runnable painted, Runnable closed) {
        AppWindow opening = new AppWindow();
        javafx.run(() -> {
                    MainWindow shown = new MainWindow(new Stage(), desk, start, Renderers.overlays());
                    shown.show();
                    afterPaint(painted);
                    shown.closed().whenComplete((nothing, failure) -> closed.run());
                    opening.window.complete(shown);
                })
                .exceptionally(failure -> {
                    LOG.log(System.Logger.Level.ERROR, "The window could not be shown", failure);
                    opening.window.completeExceptionally(failure);
                    closed.run();
                    return null;
                });
        return opening;
    }

    // A timer is called at the beginning of a pulse, before that pulse is painted.
    private static void afterPaint(Runnable task) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > PULSES_TO_PAINT) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }

    /** To the front, with this link if there is one; true when that is so, false if the window is gone. */
    CompletableFuture<Boolean> arrive(Optional<String> link) {
        return window.thenApplyAsync(shown -> shown.arrive(link), Platform::runLater)
                .exceptionally(_ -> false);
    }

    /** Nothing while the window is not there. */
    Optional<PulseMeter> pulses() {
        return window.isDone() && !window.isCompletedExceptionally()
                ? Optional.of(window.resultNow().pulse())
                : Optional.empty();
    }

    /** Writes what the window shows. */
    CompletableFuture<Void> picture(Path file) {
        return window.thenCompose(shown -> shown.snapshot(file));
    }

    /** Returns when the window is gone and its meetings have released what they held. */
    @Override
    public void close() {
        try {
            MainWindow shown = window.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Platform.runLater(shown::close);
            shown.closed().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            LOG.log(System.Logger.Level.DEBUG, "The window failed: " + failed.getMessage());
        } catch (TimeoutException late) {
            LOG.log(System.Logger.Level.WARNING, "The window did not close in time");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
