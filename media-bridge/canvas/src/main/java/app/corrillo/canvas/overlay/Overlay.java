package app.corrillo.canvas.overlay;

import app.corrillo.meeting.media.Picture;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One window of the display that shows the pictures of one feed. May be used on any thread where nothing is said. */
public interface Overlay extends AutoCloseable {

    /** Whether it lies on this window, as that is now. JavaFX thread. */
    boolean isOver(Window window);

    /**
     * It lies there now, and shows this picture; for null it is seen with the first one.
     *
     * @return false if it cannot show it; see {@link #show}
     */
    boolean place(Spot spot, @Nullable Picture picture);

    /** Whether the display has read the last picture; before that its memory must not change. */
    boolean isReady();

    /**
     * Shows the middle of this picture, with the next {@link Overlays#send}.
     *
     * @return false if it cannot, as the picture is not where a display can read it, or smaller than the overlay
     */
    boolean show(Picture picture);

    /** Hides it; what JavaFX painted is seen again. */
    void hide();

    /** It is gone. */
    @Override
    void close();
}
