package app.corrillo.canvas.overlay;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;

/**
 * Windows of the display that lie on a window of JavaFX and show pictures that JavaFX never touches: without a graphics
 * card it would copy every pixel of the whole window five times for each picture.
 */
public interface Overlays {

    /** There are none: JavaFX paints everything. */
    static Overlays none() {
        return new NoOverlays();
    }

    /** Those that are found on a thread of their own; until then there are none. */
    static Overlays later(Supplier<Overlays> found) {
        return new LateOverlays(found);
    }

    /** Whether there can be any now. Any thread. */
    boolean arePossible();

    /** A new one that is not shown yet; empty where there can be none. JavaFX thread. */
    Optional<Overlay> over(Window window);

    /** Reads what the display has told since the last time. Called on one thread; waits for nothing. */
    void listen();

    /** Sends the display what it was asked to show, all together. Any thread. */
    void send();
}
