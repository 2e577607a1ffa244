package app.corrillo.client.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/** JavaFX, which starts on a thread of its own, so that whatever else a start has to do goes on beside it. */
final class JavaFx {
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private JavaFx() {}

    /** Begins to start it. Returns at once; call it once in a process, and only where there is a display. */
    static JavaFx start() {
        Renderers.leaveOutUnused();
        JavaFx starting = new JavaFx();
        Thread.ofPlatform().daemon().name("javafx-start").start(starting::begin);
        return starting;
    }

    private void begin() {
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                started.complete(null);
            });
        } catch (RuntimeException | Error failure) {
            started.completeExceptionally(failure);
        }
    }

    /** Does this on the JavaFX thread when there is one; fails as the start or the task did. */
    CompletableFuture<Void> run(Runnable task) {
        return started.thenRunAsync(task, Platform::runLater);
    }
}
