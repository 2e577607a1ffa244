package app.corrillo.ui.meeting;

import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Keys;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * The shared screen in a window of its own, on another monitor where there is one. While it is open the stage belongs
 * to the people; closing it brings the screen back there. On the JavaFX thread.
 */
final class ShareWindow {
    /** Of the screen that it opens on, where that is the only one. */
    private static final double PART = 0.6;

    private final Context context;
    private final ShowReport report;
    private final Runnable changed;
    private @Nullable SideWindow window;
    private @Nullable Tile tile;

    /** @param changed runs when the screen has left the stage, or has to come back */
    ShareWindow(Context context, ShowReport report, Runnable changed) {
        this.context = context;
        this.report = report;
        this.changed = changed;
    }

    boolean isOpen() {
        return window != null;
    }

    /** Opens it for what is shared now, or closes it. */
    void turn(Stage main, Tiles tiles) {
        if (window != null) {
            window.close();
        } else if (tiles.share().isPresent()) {
            open(main, tiles.share().get());
        }
    }

    /** Follows what is shared; with the last screen it goes too. */
    void show(Tiles tiles) {
        if (window != null && tiles.share().isEmpty()) {
            window.close();
        } else if (window != null) {
            tile = tiles.share().orElseThrow();
            window.stage().setTitle(tile.name());
            follow();
        }
    }

    void close() {
        if (window != null) {
            window.close();
        }
    }

    private void open(Stage main, Tile first) {
        LoneTile lone = new LoneTile(context, seen -> report.tell(ShowReport.Place.SHARE, seen));
        StackPane root = new StackPane(lone);
        root.getStyleClass().addAll("stage", "side-window");
        Screen here = SideWindow.screenOf(main);
        Screen there = Screen.getScreens().stream()
                .filter(screen -> !screen.equals(here))
                .findFirst()
                .orElse(here);
        Rectangle2D bounds = there.getVisualBounds();
        double part = there.equals(here) ? PART : 1;
        Rectangle2D place = new Rectangle2D(
                bounds.getMinX() + bounds.getWidth() * (1 - part) / 2,
                bounds.getMinY() + bounds.getHeight() * (1 - part) / 2,
                bounds.getWidth() * part,
                bounds.getHeight() * part);
        SideWindow next = new SideWindow(main, root, lone, StageStyle.DECORATED, first.name(), place, this::closed);
        Stage stage = next.stage();
        new Keys(root, context.words().keys())
                .on(Key.SHARE_WINDOW, next::close)
                .on(Key.BACK, next::close)
                .on(Key.FULL_SCREEN, () -> stage.setFullScreen(!stage.isFullScreen()));
        stage.iconifiedProperty().addListener((_, _, _) -> follow());
        window = next;
        tile = first;
        follow();
        stage.show();
        stage.setMaximized(part == 1);
        root.requestFocus();
        changed.run();
    }

    /** Nothing is asked for while nobody sees it. */
    private void follow() {
        if (window == null || tile == null) {
            return;
        }
        if (window.stage().isIconified()) {
            window.tile().close();
        } else {
            window.tile().show(tile);
        }
    }

    private void closed() {
        window = null;
        changed.run();
    }
}
