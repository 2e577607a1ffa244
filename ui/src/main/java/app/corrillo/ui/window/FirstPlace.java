package app.corrillo.ui.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/**
 * Where a window opens: in the middle of the screen as large as it likes to be, or no larger than the screen has room.
 */
final class FirstPlace {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    // What desktops put around a window is not known before it is there; no common one puts more.
    private static final double FRAME_WIDTH = 24;
    private static final double FRAME_HEIGHT = 64;

    private final Rectangle2D room;

    /** @param room of the screen, without what always lies on it */
    FirstPlace(Rectangle2D room) {
        this.room = room;
    }

    /** What is in the window, without its frame. */
    double width() {
        return Math.min(WIDTH, room.getWidth());
    }

    double height() {
        return Math.min(HEIGHT, room.getHeight());
    }

    /** Before it is shown: where there is no room for the frame too, the window gets all the room, frame and all. */
    void fit(Stage stage) {
        if (WIDTH + FRAME_WIDTH > room.getWidth()) {
            stage.setWidth(room.getWidth());
        }
        if (HEIGHT + FRAME_HEIGHT > room.getHeight()) {
            stage.setHeight(room.getHeight());
        }
    }

    /** Just after it is shown: JavaFX puts a window in the middle, and then its frame around it. */
    void settle(Stage stage) {
        if (stage.getWidth() + FRAME_WIDTH > room.getWidth()) {
            stage.setX(room.getMinX());
        }
        if (stage.getHeight() + FRAME_HEIGHT > room.getHeight()) {
            stage.setY(room.getMinY());
        }
    }
}
