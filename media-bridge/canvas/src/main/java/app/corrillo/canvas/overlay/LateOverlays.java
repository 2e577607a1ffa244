package app.corrillo.canvas.overlay;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.stage.Window;

/** None until those that there are have been found. */
final class LateOverlays implements Overlays {
    private static final System.Logger LOG = System.getLogger(LateOverlays.class.getName());
    private static final Overlays NONE = new NoOverlays();

    private final CompletableFuture<Overlays> found;

    LateOverlays(Supplier<Overlays> found) {
        this.found = CompletableFuture.supplyAsync(
                        found, task -> Thread.ofVirtual().name("overlays").start(task))
                .exceptionally(failure -> {
                    LOG.log(System.Logger.Level.WARNING, "JavaFX paints all pictures", failure);
                    return NONE;
                });
    }

    private Overlays now() {
        return found.getNow(NONE);
    }

    @Override
    public boolean arePossible() {
        return now().arePossible();
    }

    @Override
    public Optional<Overlay> over(Window window) {
        return now().over(window);
    }

    @Override
    public void listen() {
        now().listen();
    }

    @Override
    public void send() {
        now().send();
    }
}
