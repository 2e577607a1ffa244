package app.corrillo.ui.meeting;

import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** A window beside the main one, dressed like it, for one tile. On the JavaFX thread. */
final class SideWindow {
    private final Stage stage;
    private final LoneTile tile;

    /**
     * @param tile of this root; it is closed with the window
     * @param place of the whole window, with its frame
     * @param closed runs once, when it is closed by whomever
     */
    SideWindow(
            Stage main,
            Parent root,
            LoneTile tile,
            StageStyle style,
            String title,
            Rectangle2D place,
            Runnable closed) {
        this.tile = tile;
        stage = new Stage(style);
        Scene scene = new Scene(root);
        Bindings.bindContent(scene.getStylesheets(), main.getScene().getStylesheets());
        stage.setTitle(title);
        stage.getIcons().setAll(main.getIcons());
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setScene(scene);
        stage.setOnHidden(_ -> {
            Bindings.unbindContent(scene.getStylesheets(), main.getScene().getStylesheets());
            scene.setRoot(new StackPane());
            tile.close();
            closed.run();
        });
    }

    Stage stage() {
        return stage;
    }

    /** What is seen in it. */
    LoneTile tile() {
        return tile;
    }

    void close() {
        // As MainWindow does it, and for the same reason.
        stage.getScene().getRoot().setMouseTransparent(true);
        stage.close();
    }
}
