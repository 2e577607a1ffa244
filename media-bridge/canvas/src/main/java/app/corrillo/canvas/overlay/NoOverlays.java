package app.corrillo.canvas.overlay;

import java.util.Optional;
import javafx.stage.Window;

/** JavaFX paints everything. */
final class NoOverlays implements Overlays {
    @Override
    public boolean arePossible() {
        return false;
    }

    @Override
    public Optional<Overlay> over(Window window) {
        return Optional.empty();
    }

    @Override
    public void listen() {}

    @Override
    public void send() {}
}
