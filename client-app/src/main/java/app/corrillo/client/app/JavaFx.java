package app.corrillo.client.app;

import app.corrillo.client.doctor.Display;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/** JavaFX, which starts on a thread of its own, so that whatever else a start has to do goes on beside it. */
public final class JavaFx {
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    /** Begins to start it, where there is a display. Returns at once; only the first time counts. Any thread. */
    public void start() {
        if (begun.compareAndSet(false, true)) {
            // Not beside anything else: the environment is being changed.
            Renderers.leaveOutUnused();
            Thread.ofPlatform().daemon().name("javafx-start").start(this::begin);
        }
    }

    private void begin() {
        try {
            if (Display.trouble() == Display.Trouble.NONE) {
                Platform.startup(() -> {
                    Platform.setImplicitExit(false);
                    started.complete(null);
                });
            }
        } catch (RuntimeException | Error failure) {
            started.completeExceptionally(failure);
        }
    }

    /** Does this on the JavaFX thread when there is one; fails as the start or the task did. */
    CompletableFuture<Void> run(Runnable task) {
        return started.thenRunAsync(task, Platform::runLater);
    }
}
