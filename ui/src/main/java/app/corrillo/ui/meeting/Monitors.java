package app.corrillo.ui.meeting;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The monitors of this desktop, and when one goes. On the JavaFX thread. */
final class Monitors implements AutoCloseable {
    private final Runnable fewer;
    // JavaFX empties its list before it fills it again: only what is there afterwards counts.
    private final ListChangeListener<Screen> changes = _ -> Platform.runLater(this::look);
    private int known = Screen.getScreens().size();

    /** @param fewer runs when one has gone, until this is closed */
    Monitors(Runnable fewer) {
        this.fewer = fewer;
        Screen.getScreens().addListener(changes);
    }

    /** What of them bars leave free. */
    static List<Rectangle2D> all() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /** That on which most of this window is. */
    static Rectangle2D of(Stage window) {
        return Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    private void look() {
        int before = known;
        known = Screen.getScreens().size();
        if (known < before) {
            fewer.run();
        }
    }

    @Override
    public void close() {
        Screen.getScreens().removeListener(changes);
        known = 0;
    }
}
