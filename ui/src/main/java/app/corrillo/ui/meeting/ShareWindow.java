package app.corrillo.ui.meeting;

import app.corrillo.ui.WindowPlace;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Keys;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * The shared screen in a window of its own, where it was left last, else on another monitor where there is one. While
 * it is open the stage belongs to the people; closing it brings the screen back there, and so does the end of its
 * monitor. On the JavaFX thread.
 */
final class ShareWindow {
    private final Context context;
    private final ShowReport report;
    private final Runnable changed;
    private @Nullable SideWindow window;
    private @Nullable Tile tile;
    private @Nullable Monitors monitors;

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
        WindowPlace place = SharePlace.in(
                Monitors.of(main), Monitors.all(), context.habits().share());
        Rectangle2D bounds = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
        SideWindow next = new SideWindow(main, root, lone, StageStyle.DECORATED, first.name(), bounds, this::closed);
        Stage stage = next.stage();
        // JavaFX's own hint would lie under the picture, and its key would close the window with the same stroke.
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        new Keys(root, context.words().keys())
                .on(Key.SHARE_WINDOW, next::close)
                .on(Key.BACK, () -> back(next))
                .on(Key.FULL_SCREEN, () -> stage.setFullScreen(!stage.isFullScreen()));
        stage.iconifiedProperty().addListener((_, _, _) -> follow());
        stage.setOnHiding(_ -> remember(stage));
        window = next;
        tile = first;
        monitors = new Monitors(() -> monitorGone(main));
        follow();
        stage.show();
        stage.setMaximized(place.maximized());
        root.requestFocus();
        changed.run();
    }

    private static void back(SideWindow window) {
        if (window.stage().isFullScreen()) {
            window.stage().setFullScreen(false);
        } else {
            window.close();
        }
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

    /** With its monitor gone it would lie on the meeting: what it shows goes back there. */
    private void monitorGone(Stage main) {
        if (window != null && Monitors.of(window.stage()).equals(Monitors.of(main))) {
            window.stage().setOnHiding(null);
            window.close();
        }
    }

    /** Where the person left it; with one monitor there is nothing to choose. */
    private void remember(Stage stage) {
        boolean small = stage.getWidth() < WindowPlace.LEAST || stage.getHeight() < WindowPlace.LEAST;
        if (Monitors.all().size() > 1 && !stage.isIconified() && !stage.isFullScreen() && !small) {
            context.remember(context.habits()
                    .withShare(new WindowPlace(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        }
    }

    private void closed() {
        window = null;
        if (monitors != null) {
            monitors.close();
            monitors = null;
        }
        changed.run();
    }
}
